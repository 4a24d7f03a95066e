package org.entente.service;

/** A request that is not answered as asked: the status and one or two sentences for whoever asked. Has no stack trace. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Problem(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The words for a status, for a heading. */
    static String title(int status) {
        return switch (status) {
            case 400 -> "Not understood";
            case 403 -> "Refused";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 410 -> "No longer here";
            case 406 -> "No such format";
            case 413, 414, 431 -> "Too large";
            case 415 -> "Unsupported content";
            case 429 -> "Too many at once";
            case 503 -> "Not completed";
            default -> status >= 500 ? "Something went wrong" : "Not possible";
        };
    }
}
