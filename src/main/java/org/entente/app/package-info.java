/**
 * The command line: one class a command, and the wiring of the stages.
 *
 * <p><b>In</b>: arguments, files, a store. <b>Out</b>: results on standard output, problems and progress on standard error,
 * and an exit code (0 done; 1 not all of it could be done; 2 the call was wrong). <b>Never</b>: knowledge of the field; a
 * command calls stages and prints what they return.
 *
 * <p><b>Start at</b> {@link org.entente.app.Entente}, which is also how tests run a command: in-process, with streams of
 * their own.
 *
 * <p><b>Why so</b>: a command ends by returning or by throwing. {@link org.entente.app.Entente} alone turns what is thrown
 * into one line and an exit code, so no command prints a stack trace and every message has one form. Commands get their
 * streams from it and never touch {@code System.out}. Defaults that name files ({@code data/documents}, {@code var/store})
 * stand below the project's directory, which the launcher passes on, not below the working directory: {@code ./entente
 * serve} means the same from anywhere.
 *
 * <p><b>Sources</b>: the exit codes follow grep and diff, 1 for a result and 2 for trouble with the call.
 */
package org.entente.app;
