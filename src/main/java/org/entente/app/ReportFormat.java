package org.entente.app;

import java.util.Locale;

/** How a command tells what it found: for people or for programs. */
enum ReportFormat {
    TEXT,
    JSON;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
