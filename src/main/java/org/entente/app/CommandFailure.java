package org.entente.app;

/** Why a command ends early: one line for whoever called it, and an exit code. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private CommandFailure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The call was wrong: what it names is not there or is not what it should be. */
    static CommandFailure usage(String message) {
        return new CommandFailure(Entente.USAGE, message, null);
    }

    /** The call was right and the work could not be done. */
    static CommandFailure trouble(String message, Throwable cause) {
        return new CommandFailure(Entente.INCOMPLETE, message, cause);
    }

    int exitCode() {
        return exitCode;
    }
}
