package org.entente.graph;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/**
 * Numbers TDB2's node ids from 0 in the order in which they come: a hash table with open addressing and linear probing, two
 * arrays of primitive values. Not safe for use by several threads while numbers are added.
 */
final class NodeNumbers {
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
        NodeIdFactory.set(node, buffer, 0);
        long id = ByteBuffer.wrap(buffer).getLong();
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

    /** The number of a node id; {@link TripleIndex#NONE} if it has none. */
    int of(NodeId node) {
        byte[] bytes = new byte[NodeId.SIZE];
        NodeIdFactory.set(node, bytes, 0);
        return slots[slot(ByteBuffer.wrap(bytes).getLong())];
    }

    /** The node id that has a number. */
    NodeId id(int number) {
        return NodeIdFactory.get(ByteBuffer.allocate(NodeId.SIZE).putLong(0, ids[number]), 0);
    }

    int size() {
        return size;
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
}
