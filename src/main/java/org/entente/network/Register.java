package org.entente.network;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Agents or claims in the order of their keys, each with the documents that speak of it: what has to be looked at again when
 * one of these changes. Immutable. Takes 4 bytes for each thing beyond the thing itself, and as much for each document of those
 * of which several speak.
 *
 * @param <T> agents or claims
 */
final class Register<T> {
    private final Merging<T> merging;
    private final T[] things;
    /** A {@link Part} for each, or an array of several in their order. */
    private final Object[] tellers;

    private Register(Merging<T> merging, T[] things, Object[] tellers) {
        this.merging = merging;
        this.things = things;
        this.tellers = tellers;
    }

    @SuppressWarnings("unchecked")
    static <T> Register<T> empty(Merging<T> merging, Class<T> type) {
        return new Register<>(merging, (T[]) Array.newInstance(type, 0), new Object[0]);
    }

    /**
     * A register before and after a change.
     *
     * @param splice which things have come and gone
     * @param replaced the old places, ascending, of those that are others now though their key is the same
     */
    record Changed<T>(Register<T> before, Register<T> after, Splice splice, int[] replaced) {
        /** Those that are no more, or are others now. */
        Stream<T> going() {
            return IntStream.concat(splice.gone(), Arrays.stream(replaced)).mapToObj(i -> before.things[i]);
        }

        /** Those that are new, or others now. */
        Stream<T> coming() {
            return IntStream.concat(splice.come(), Arrays.stream(replaced).map(splice::moved))
                    .mapToObj(i -> after.things[i]);
        }
    }

    T[] things() {
        return things;
    }

    int find(T thing) {
        return find(merging.key(thing));
    }

    /** The place of a key; if it has none, {@code -1 - p} where p is the place that it would have. */
    int find(String key) {
        int low = 0;
        int high = things.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = merging.key(things[middle]).compareTo(key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    /** The documents that speak of a thing; none if its place is negative. */
    List<Part> tellers(int place) {
        if (place < 0) {
            return List.of();
        }
        return tellers[place] instanceof Part part ? List.of(part) : Arrays.asList((Part[]) tellers[place]);
    }

    /**
     * The register after a change.
     *
     * @param speaking the documents that say something else, or say it of others, by their order
     * @param before what stood for an IRI that was merged into another
     * @param now what stands for it now
     */
    Changed<T> after(List<Part> speaking, Map<String, String> before, Map<String, String> now) {
        Change change = new Change(now);
        for (Part part : speaking) {
            change.note(part, part.before(), false, before);
            change.note(part, part.links(), true, now);
        }
        return change.made();
    }

    /**
     * What a document says of a thing, or has said.
     *
     * @param earlier what was noted of the same thing before; null if nothing was
     */
    private record Said<T>(Part part, boolean now, T thing, Said<T> earlier) {
        /** All that is said of the thing, by the order of documents. */
        List<Said<T>> all() {
            List<Said<T>> all = new ArrayList<>();
            for (Said<T> one = this; one != null; one = one.earlier) {
                all.add(one);
            }
            Collections.reverse(all);
            return all;
        }
    }

    /** Collects what is said by some documents, and finds what this makes of the things of which they speak. */
    private final class Change {
        private final Map<String, Said<T>> said = new HashMap<>();
        private final Splice.Edits edits = new Splice.Edits();
        private final List<T> coming = new ArrayList<>();
        private final List<Object> comingTellers = new ArrayList<>();
        private final Map<Integer, T> replaced = new LinkedHashMap<>();
        private final Map<Integer, Object> others = new LinkedHashMap<>();
        private final Map<String, String> canonical;

        Change(Map<String, String> canonical) {
            this.canonical = canonical;
        }

        void note(Part part, DocumentLinks links, boolean now, Map<String, String> merged) {
            for (T one : merging.in(links)) {
                T thing = merging.renamed(one, merged);
                said.compute(merging.key(thing), (k, earlier) -> new Said<>(part, now, thing, earlier));
            }
        }

        Changed<T> made() {
            String[] keys = said.keySet().toArray(String[]::new);
            Arrays.sort(keys);
            for (String key : keys) {
                settle(key, said.remove(key));
            }
            return spliced();
        }

        private void settle(String key, Said<T> last) {
            int at = find(key);
            if (at < 0) {
                edits.put(-1 - at, 0, 1);
                List<Said<T>> all = last.all();
                coming.add(joined(all.stream().map(Said::thing).toList()));
                comingTellers.add(stored(all.stream().map(Said::part).distinct().toArray(Part[]::new)));
                return;
            }
            Map<Part, List<T>> before = new LinkedHashMap<>();
            Map<Part, List<T>> now = new LinkedHashMap<>();
            for (Said<T> one : last.all()) {
                List<T> things = now.computeIfAbsent(one.part, p -> new ArrayList<>(1));
                (one.now ? things : before.computeIfAbsent(one.part, p -> new ArrayList<>(1))).add(one.thing);
            }
            before.forEach((part, things) -> {
                if (merging.same(things, now.get(part))) {
                    now.remove(part);
                }
            });
            if (now.isEmpty()) {
                return;
            }
            Part[] parts = tellers(at, now);
            if (parts.length == 0) {
                edits.put(at, 1, 0);
                return;
            }
            others.put(at, stored(parts));
            T thing = joined(key, things[at], parts, now, now.keySet().stream().noneMatch(before::containsKey));
            if (!merging.same(thing, things[at])) {
                replaced.put(at, thing);
            }
        }

        private static Object stored(Part[] parts) {
            return parts.length == 1 ? parts[0] : parts;
        }

        private Part[] tellers(int at, Map<Part, List<T>> now) {
            Part[] before = Register.this.tellers(at).toArray(Part[]::new);
            Splice.Edits places = new Splice.Edits();
            List<Part> more = new ArrayList<>();
            now.forEach((part, things) -> {
                int place = Arrays.binarySearch(before, part);
                if (place >= 0 && things.isEmpty()) {
                    places.put(place, 1, 0);
                } else if (place < 0) {
                    places.put(-1 - place, 0, 1);
                    more.add(part);
                }
            });
            return places.of(before.length).apply(before, more.toArray(Part[]::new));
        }

        /**
         * Where what is said now adds nothing to what there was, that stays if nothing is said no more, and else as soon as a few
         * of those who say something are found to say all of it.
         */
        private T joined(String key, T was, Part[] parts, Map<Part, List<T>> now, boolean more) {
            boolean within = now.values().stream().flatMap(List::stream).allMatch(one -> isWithin(one, was));
            if (within && more) {
                return was;
            }
            List<T> all = new ArrayList<>();
            int enough = within ? 4 : Integer.MAX_VALUE;
            for (Part part : parts) {
                all.addAll(now.containsKey(part) ? now.get(part) : said(key, part));
                if (all.size() >= enough) {
                    if (merging.same(joined(all), was)) {
                        return was;
                    }
                    enough = 4 * all.size();
                }
            }
            return joined(all);
        }

        private boolean isWithin(T one, T was) {
            return merging.same(merging.joined(List.of(was, one)), was)
                    && merging.same(merging.joined(List.of(one, was)), was);
        }

        private T joined(List<T> several) {
            return several.size() == 1 ? several.get(0) : merging.joined(several);
        }

        private List<T> said(String key, Part part) {
            return merging.in(part.links()).stream()
                    .map(thing -> merging.renamed(thing, canonical))
                    .filter(thing -> merging.key(thing).equals(key))
                    .toList();
        }

        private Changed<T> spliced() {
            Splice splice = edits.of(things.length);
            T[] made = splice.apply(things, coming.toArray(Arrays.copyOf(things, 0)));
            Object[] madeTellers = splice.apply(tellers, comingTellers.toArray());
            if (made == things && !replaced.isEmpty()) {
                made = made.clone();
            }
            if (madeTellers == tellers && !others.isEmpty()) {
                madeTellers = madeTellers.clone();
            }
            for (Map.Entry<Integer, T> one : replaced.entrySet()) {
                made[splice.moved(one.getKey())] = one.getValue();
            }
            for (Map.Entry<Integer, Object> one : others.entrySet()) {
                madeTellers[splice.moved(one.getKey())] = one.getValue();
            }
            return new Changed<>(
                    Register.this,
                    new Register<>(merging, made, madeTellers),
                    splice,
                    replaced.keySet().stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
