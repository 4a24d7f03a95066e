package org.entente.network;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
     * What a document says of a thing, or has said.
     *
     * @param key the thing's
     * @param now whether it is said now; else it was before
     */
    record Said<T>(String key, Part part, boolean now, T thing) {}

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

    /** All that a document says now. */
    List<Said<T>> said(Part part, Map<String, String> canonical, boolean now) {
        return merging.in(part.links()).stream()
                .map(thing -> merging.renamed(thing, canonical))
                .map(thing -> new Said<>(merging.key(thing), part, now, thing))
                .toList();
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
     * The register after documents have said something else than before.
     *
     * @param said by the order of documents; what these say of things of which nothing is said here is as before
     * @param canonical what stands for an IRI that was merged into another
     */
    Changed<T> after(List<Said<T>> said, Map<String, String> canonical) {
        said.sort(Comparator.comparing(Said::key)); // keeps the order of documents
        Change change = new Change(canonical);
        int end;
        for (int first = 0; first < said.size(); first = end) {
            end = first + 1;
            while (end < said.size()
                    && said.get(end).key().equals(said.get(first).key())) {
                end++;
            }
            change.say(said.subList(first, end));
        }
        return change.made();
    }

    /** What changes, key by key. */
    private final class Change {
        private final Map<String, String> canonical;
        private final Splice.Edits edits = new Splice.Edits();
        private final List<T> coming = new ArrayList<>();
        private final List<Object> comingTellers = new ArrayList<>();
        private final Map<Integer, T> replaced = new LinkedHashMap<>();
        private final Map<Integer, Object> others = new LinkedHashMap<>();

        Change(Map<String, String> canonical) {
            this.canonical = canonical;
        }

        void say(List<Said<T>> said) {
            int at = find(said.get(0).key());
            if (at < 0 && said.size() == 1 && said.get(0).now()) {
                come(at, said.get(0).thing(), said.get(0).part());
                return;
            }
            SortedMap<Part, List<T>> before = byPart(said, false);
            SortedMap<Part, List<T>> now = byPart(said, true);
            before.forEach((part, things) -> {
                List<T> again = now.getOrDefault(part, List.of());
                if (merging.same(things, again)) {
                    now.remove(part);
                } else {
                    now.putIfAbsent(part, again);
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
            Object tellersNow = parts.length == 1 ? parts[0] : parts;
            T thing = joined(
                    said.get(0).key(), at, parts, now, now.keySet().stream().noneMatch(before::containsKey));
            if (at < 0) {
                come(at, thing, tellersNow);
                return;
            }
            others.put(at, tellersNow);
            if (!merging.same(thing, things[at])) {
                replaced.put(at, thing);
            }
        }

        private void come(int at, T thing, Object tellersNow) {
            edits.put(-1 - at, 0, 1);
            coming.add(thing);
            comingTellers.add(tellersNow);
        }

        private SortedMap<Part, List<T>> byPart(List<Said<T>> said, boolean now) {
            SortedMap<Part, List<T>> things = new TreeMap<>();
            for (Said<T> one : said) {
                if (one.now() == now) {
                    things.computeIfAbsent(one.part(), p -> new ArrayList<>(1)).add(one.thing());
                }
            }
            return things;
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
        private T joined(String key, int at, Part[] parts, Map<Part, List<T>> now, boolean more) {
            T was = at < 0 ? null : things[at];
            boolean within =
                    at >= 0 && now.values().stream().flatMap(List::stream).allMatch(one -> isWithin(one, was));
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

        Changed<T> made() {
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
