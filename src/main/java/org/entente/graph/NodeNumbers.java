package org.entente.graph;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/** Numbers for TDB2's node ids, from 0 and in the order in which TDB2's own indexes have them. Immutable. */
final class NodeNumbers {
    /** In the order of bytes without a sign, as signed ones: with the first bit turned over. */
    private final long[] ids;

    private NodeNumbers(long[] ids) {
        this.ids = ids;
    }

    private static long value(NodeId node, byte[] buffer) {
        NodeIdFactory.set(node, buffer, 0);
        return ByteBuffer.wrap(buffer).getLong() ^ Long.MIN_VALUE;
    }

    /** The number of a node id; {@link TripleIndex#NONE} if it has none. */
    int of(NodeId node) {
        int number = Arrays.binarySearch(ids, value(node, new byte[NodeId.SIZE]));
        return number < 0 ? TripleIndex.NONE : number;
    }

    /** The node id that has a number. */
    NodeId id(int number) {
        return NodeIdFactory.get(ByteBuffer.allocate(NodeId.SIZE).putLong(0, ids[number] ^ Long.MIN_VALUE), 0);
    }

    int size() {
        return ids.length;
    }

    /**
     * Numbers node ids in the order in which they come, for the time being: a hash table with open addressing and linear probing,
     * two arrays of primitive values. Of one thread.
     */
    static final class Collector {
        private static final int FREE = -1;

        private final byte[] buffer = new byte[NodeId.SIZE];
        private long[] ids = new long[1 << 10];
        private int[] slots = free(1 << 11);
        private int size;

        private static int[] free(int length) {
            int[] slots = new int[length];
            Arrays.fill(slots, FREE);
            return slots;
        }

        /** The number of a node id, a new one if it has none yet. */
        int add(NodeId node) {
            long id = value(node, buffer);
            int slot = slot(id);
            if (slots[slot] != FREE) {
                return slots[slot];
            }
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, 2 * size);
                slots = free(2 * slots.length);
                for (int number = 0; number < size; number++) {
                    slots[slot(ids[number])] = number;
                }
                slot = slot(id);
            }
            ids[size] = id;
            slots[slot] = size;
            return size++;
        }

        /** Where an id stands, or would. */
        private int slot(long id) {
            long mixed = id * 0x9E3779B97F4A7C15L; // the golden ratio: Knuth, The Art of Computer Programming 3, 6.4
            int slot = (int) (mixed >>> 33) & slots.length - 1;
            while (slots[slot] != FREE && ids[slots[slot]] != id) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }

        /** The numbers for good. */
        NodeNumbers sorted() {
            long[] sorted = Arrays.copyOf(ids, size);
            Arrays.sort(sorted);
            return new NodeNumbers(sorted);
        }

        /** Of each number for the time being, the one that {@code numbers} has for it. */
        int[] in(NodeNumbers numbers) {
            int[] places = new int[size];
            for (int number = 0; number < size; number++) {
                places[number] = Arrays.binarySearch(numbers.ids, ids[number]);
            }
            return places;
        }
    }
}
