package org.entente.app;

/** Loads what commands need and ends; the launcher runs it once a build, to archive the loaded classes. */
final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] arguments) {
        new Entente(System.out, System.err).run("questions", "signed-with");
    }
}
