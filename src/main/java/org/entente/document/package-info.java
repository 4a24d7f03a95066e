/**
 * Reads documents from files.
 *
 * <p><b>In</b>: the bytes of text, web pages, PDF and Word files. <b>Out</b>: a {@link org.entente.document.Document}: a
 * name, a text, what is known beside it. <b>Never</b>: a change of a text once it is stored; offsets of every later stage
 * count its code points.
 *
 * <p><b>Start at</b> {@link org.entente.document.DocumentReader}.
 *
 * <p><b>Why so</b>: the text of a {@code .txt} is the file itself, byte order mark and line ends included, so that offsets
 * are those that any other program counts in it. A file that is damaged, locked or of another kind is refused with one
 * line; a web page never is, since browsers show such pages too.
 */
package org.entente.document;
