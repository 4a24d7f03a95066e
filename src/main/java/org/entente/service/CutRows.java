package org.entente.service;

import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows of a result up to a limit. Beyond it, or when the query is stopped, the rows end where the asker wants parts of results,
 * and fail where not: a part must not look like the whole.
 */
final class CutRows implements RowSet {
    private final RowSet rows;
    private final long most;
    private final boolean parts;
    private final QueryStop stop;
    private String cut = "";

    /** @param parts whether the asker wants what there is when a limit is reached */
    CutRows(RowSet rows, long most, boolean parts, QueryStop stop) {
        this.rows = rows;
        this.most = most;
        this.parts = parts;
        this.stop = stop;
    }

    /** By which limit the rows were cut short: {@code rows} or {@code time}; empty if they are all. */
    String cut() {
        return cut;
    }

    @Override
    public boolean hasNext() {
        if (!cut.isEmpty()) {
            return false;
        }
        try {
            if (!rows.hasNext()) {
                return false;
            }
        } catch (RuntimeException e) { // Jena's way to abort takes things away that the query is working with.
            if (!parts || stop.reason().isEmpty()) {
                throw e;
            }
            cut = "time";
            return false;
        }
        if (rows.getRowNumber() < most) {
            return true;
        }
        if (!parts) {
            throw QueryRunner.tooManyRows(most);
        }
        cut = "rows";
        return false;
    }

    @Override
    public Binding next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
