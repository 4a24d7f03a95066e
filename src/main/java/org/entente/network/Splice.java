package org.entente.network;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How an array becomes another: at some places something goes or comes, and all else stays in its order. Immutable.
 *
 * <p>An array is spliced in one pass that copies what stays as it is; numbers of things that have moved are told apart from
 * others by a table that fits the cache.
 */
final class Splice {
    /** Of a block in which some have moved otherwise than others. */
    private static final int MIXED = Integer.MIN_VALUE;
    /** Blocks in which what moves alike is looked for, at most twice as many. */
    private static final int BLOCKS = 1 << 14;

    private final int before;
    private final int after;
    /** Old places, ascending; between what goes and the next place something stays. */
    private final int[] at;
    /** How many go, from that place on. */
    private final int[] gone;
    /** How many come instead. */
    private final int[] come;
    /** Where the first of them comes. */
    private final int[] to;

    private Splice(int before, Edits edits) {
        this.before = before;
        at = Arrays.copyOf(edits.at, edits.count);
        gone = Arrays.copyOf(edits.gone, edits.count);
        come = Arrays.copyOf(edits.come, edits.count);
        to = new int[edits.count];
        int shift = 0;
        for (int i = 0; i < at.length; i++) {
            to[i] = at[i] + shift;
            shift += come[i] - gone[i];
        }
        after = before + shift;
    }

    /** Collects what goes and what comes, by ascending old places. */
    static final class Edits {
        private int[] at = new int[8];
        private int[] gone = new int[8];
        private int[] come = new int[8];
        private int count;

        void put(int place, int going, int coming) {
            if (going == 0 && coming == 0) {
                return;
            }
            boolean follows = count > 0 && at[count - 1] + gone[count - 1] == place;
            if (!follows) {
                if (count == at.length) {
                    at = Arrays.copyOf(at, 2 * count);
                    gone = Arrays.copyOf(gone, 2 * count);
                    come = Arrays.copyOf(come, 2 * count);
                }
                at[count] = place;
                gone[count] = 0;
                come[count] = 0;
                count++;
            }
            gone[count - 1] += going;
            come[count - 1] += coming;
        }

        /** @param before the length of the arrays that are to be spliced */
        Splice of(int before) {
            return new Splice(before, this);
        }
    }

    boolean isIdentity() {
        return at.length == 0;
    }

    int before() {
        return before;
    }

    int after() {
        return after;
    }

    int edits() {
        return at.length;
    }

    int at(int edit) {
        return at[edit];
    }

    /** The old place after the last that goes. */
    int end(int edit) {
        return at[edit] + gone[edit];
    }

    /** How many come. */
    int coming(int edit) {
        return come[edit];
    }

    /** The new place of the first that comes. */
    int to(int edit) {
        return to[edit];
    }

    /** The old places of what goes, ascending. */
    IntStream gone() {
        return IntStream.range(0, at.length).flatMap(i -> IntStream.range(at[i], at[i] + gone[i]));
    }

    /** The new places of what comes, ascending. */
    IntStream come() {
        return IntStream.range(0, at.length).flatMap(i -> IntStream.range(to[i], to[i] + come[i]));
    }

    boolean goes(int place) {
        int edit = last(at, place);
        return edit >= 0 && place < end(edit);
    }

    /** The new place of what stays. */
    int moved(int place) {
        int edit = last(at, place);
        return edit < 0 ? place : place + to[edit] + come[edit] - at[edit] - gone[edit];
    }

    /** The old place of what has stayed; of what has come, {@code -1 - p} where p is the old place before which it comes. */
    int old(int place) {
        int edit = last(to, place);
        if (edit < 0) {
            return place;
        }
        return place < to[edit] + come[edit] ? -1 - at[edit] : place - to[edit] - come[edit] + at[edit] + gone[edit];
    }

    private static int last(int[] places, int place) {
        int found = Arrays.binarySearch(places, place);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * The array after this; the same where nothing changes.
     *
     * @param coming what comes, in order; there may be more
     * @param <A> an array of anything
     */
    @SuppressWarnings({"unchecked", "SuspiciousSystemArraycopy"})
    <A> A apply(A old, A coming) {
        if (isIdentity()) {
            return old;
        }
        A made = (A) Array.newInstance(old.getClass().getComponentType(), after);
        int from = 0;
        int taken = 0;
        for (int i = 0; i < at.length; i++) {
            System.arraycopy(old, from, made, to[i] - at[i] + from, at[i] - from);
            System.arraycopy(coming, taken, made, to[i], come[i]);
            taken += come[i];
            from = at[i] + gone[i];
        }
        System.arraycopy(old, from, made, after - before + from, before - from);
        return made;
    }

    /** The same for numbers of things that have moved as well; those that come are new numbers. */
    int[] apply(int[] old, int[] coming, Splice things) {
        if (things.isIdentity()) {
            return apply(old, coming);
        }
        int[] made = new int[after];
        int bits = things.bits();
        int[] shifts = things.shifts(bits);
        int from = 0;
        int taken = 0;
        for (int i = 0; i < at.length; i++) {
            things.move(old, from, at[i], made, to[i] - at[i], bits, shifts);
            System.arraycopy(coming, taken, made, to[i], come[i]);
            taken += come[i];
            from = at[i] + gone[i];
        }
        things.move(old, from, before, made, after - before, bits, shifts);
        return made;
    }

    private void move(int[] old, int from, int end, int[] made, int by, int bits, int[] shifts) {
        for (int i = from; i < end; i++) {
            int shift = shifts[old[i] >>> bits];
            made[i + by] = shift == MIXED ? moved(old[i]) : old[i] + shift;
        }
    }

    private int bits() {
        int bits = 0;
        while (before >>> bits > BLOCKS) {
            bits++;
        }
        return bits;
    }

    /** How far each block of so many bits moves. */
    private int[] shifts(int bits) {
        int[] shifts = new int[(before >>> bits) + 1];
        int edit = 0;
        int shift = 0;
        for (int block = 0; block < shifts.length; block++) {
            int end = block + 1 << bits;
            shifts[block] = shift;
            while (edit < at.length && at[edit] < end) {
                shift += come[edit] - gone[edit];
                edit++;
                shifts[block] = MIXED;
            }
        }
        return shifts;
    }
}
