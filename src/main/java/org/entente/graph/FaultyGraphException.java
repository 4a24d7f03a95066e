package org.entente.graph;

import java.util.List;

/** A document's graph does not keep to the shapes, and was not stored. */
public final class FaultyGraphException extends StoreException {
    private static final long serialVersionUID = 1;

    private final transient List<Validator.Fault> faults;

    FaultyGraphException(String documentName, List<Validator.Fault> faults) {
        super("the graph of " + documentName + " is faulty: " + faults.get(0)
                + (faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)"));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong; never empty. */
    public List<Validator.Fault> faults() {
        return faults;
    }
}
