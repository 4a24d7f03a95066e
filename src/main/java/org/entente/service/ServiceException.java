package org.entente.service;

/** The server cannot be started or stopped. The message is one clear line. */
public final class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
