package org.entente.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.AcronymFinder;
import org.entente.mention.Folding;
import org.entente.mention.OrganizationMention;
import org.entente.mention.OrganizationMention.Form;
import org.entente.mention.OrganizationType;
import org.entente.text.Block;

/**
 * Finds the institution whose news a document is: the one that published it, where that is known, else the one that the
 * text speaks of as the writer's own. Which that is, a logistic regression over the way in which each is named tells; it
 * finds 92 of 103 publishers of marked documents when it has not learnt from them.
 */
final class HostFinder {
    private static final LinearModel MODEL = LinearModel.named("host");

    static final Set<OrganizationType> EDUCATION = EnumSet.of(
            OrganizationType.UNIVERSITY,
            OrganizationType.COLLEGE,
            OrganizationType.SCHOOL,
            OrganizationType.RESEARCH_INSTITUTE);

    /** The words before a name that tell what is done with it. */
    private static final Set<String> RELATIONS =
            Set.of("at", "to", "in", "with", "between", "from", "for", "and", "by", "of");

    /** The parts of a site's address that are not its owner's name. */
    private static final Set<String> ADDRESS_PARTS =
            Set.of("www", "edu", "ac", "com", "org", "net", "gov", "news", "english", "eng", "old", "new", "int");

    /** The letters of a word of an address below which it names nobody. */
    private static final int SHORTEST_LABEL = 3;

    /** How likely a house must be the one of {@code our school}, which a page may never name. */
    private static final double LEAST_OWN = 0.04;

    private final Scene scene;
    private final Movements movements;
    private final Map<OrganizationEntity, List<Place>> places = new LinkedHashMap<>();
    /** The heads of names that are used alone with a capital ({@code the University}). */
    private final Set<String> alone = new HashSet<>();

    private final OwnVoice voice;
    /** Whether the head of the house whose news it is is named, and not the house itself as far as that is known. */
    private boolean headed;

    private record Place(Clause clause, int item) {}

    HostFinder(Scene scene) {
        this.scene = scene;
        this.movements = new Movements(scene);
        this.voice = new OwnVoice(scene);
        scene.clauses.forEach(this::read);
    }

    Optional<OrganizationEntity> host() {
        Optional<OrganizationEntity> owner = publisher().or(this::owner);
        if (owner.isPresent()) {
            return owner;
        }
        List<OrganizationEntity> candidates = new ArrayList<>(places.keySet());
        Set<OrganizationEntity> others = new HashSet<>(voice.others);
        if (!voice.clauses.isEmpty() && candidates.stream().anyMatch(HostFinder::isOfEducation)) {
            candidates.removeIf(body -> !isOfEducation(body));
        }
        places.forEach((body, all) -> {
            if (all.stream().allMatch(this::isBesideUnit)
                    || all.stream()
                            .allMatch(place -> voice.clauses.contains(
                                    place.clause.sentence().index()))) {
                others.add(body);
            }
        });
        partnerOfHeadline().filter(body -> candidates.size() > 1).ifPresent(others::add);
        candidates.removeAll(others);
        if (candidates.stream().anyMatch(HostFinder::isOfEducation)) {
            candidates.removeIf(body -> body.type == OrganizationType.DIPLOMATIC_MISSION
                    && places.get(body).size() == 1);
        }
        if (voice.beginsWithGeneric() || scene.clauses.stream().anyMatch(this::isOwnVisited)) {
            candidates.removeIf(body -> movements.of(body) > 0);
        }
        if (isTour(candidates)) {
            candidates.removeIf(body -> movements.of(body) < 0);
        }
        List<OrganizationEntity> own = candidates.stream()
                .filter(body -> voice.heads.contains(OwnVoice.lastWord(body.head)) && movements.of(body) <= 0)
                .toList();
        if (!voice.clauses.isEmpty() && candidates.stream().anyMatch(this::beginsWithLetters)) {
            own = candidates.stream().filter(this::beginsWithLetters).toList();
        }
        if (!own.isEmpty()) {
            candidates.retainAll(own);
        }
        PositionReader positions = new PositionReader(scene);
        List<PositionReader.Found> posts = positions.read();
        List<PositionReader.Found> unplaced = posts.stream()
                .filter(post -> positions.isSided(post)
                        && PostSides.isLeading(post)
                        && posts.stream()
                                .noneMatch(other -> other.person() == post.person()
                                        && other.organization().isPresent()))
                .toList();
        removeOtherSide(candidates, posts, unplaced);
        removeOtherHeads(candidates, posts, unplaced);
        OrganizationEntity best = null;
        double most = voice.clauses.isEmpty() ? 0 : LEAST_OWN;
        for (OrganizationEntity body : candidates) {
            double probability = MODEL.probability(features(body));
            if (probability > most) {
                most = probability;
                best = body;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code A delegation of ORG visited B, C and D}: whoever goes to several tells of it. */
    private boolean isTour(List<OrganizationEntity> candidates) {
        return candidates.stream()
                                .filter(body -> isOfEducation(body) && movements.of(body) < 0)
                                .count()
                        > 1
                && candidates.stream().anyMatch(body -> isOfEducation(body) && movements.of(body) >= Movements.SAID);
    }

    /** {@code Agreement with NAME}: the only one whom a headline names that leaves out its own house. */
    private Optional<OrganizationEntity> partnerOfHeadline() {
        if (scene.clauses.isEmpty()) {
            return Optional.empty();
        }
        Clause headline = scene.clauses.get(0);
        List<Integer> named = IntStream.range(0, headline.size())
                .filter(i -> headline.at(i).organization() != null
                        || headline.at(i).person() != null
                        || headline.at(i).post() != null)
                .boxed()
                .toList();
        if (headline.sentence().block() != Block.Kind.HEADLINE || named.size() != 1) {
            return Optional.empty();
        }
        int link = named.get(0) - (headline.at(named.get(0) - 1).is("the") ? 2 : 1);
        // "Alphaheim widens its ties with NAME" has somebody who acts.
        boolean acting = IntStream.range(0, link)
                .anyMatch(i -> headline.at(i).place() != null || headline.at(i).is("its"));
        boolean dealing = headline.at(link).is("with")
                && !acting
                && (scene.says(" " + headline.at(link - 1).lower() + " ", "agreement-words")
                        || headline.at(link - 1).isAny(scene.words("cooperation-words"))
                        || headline.at(link - 1).is("signing"));
        return dealing ? scene.organization(headline.at(named.get(0))) : Optional.empty();
    }

    /** Whether the text speaks of {@code our university} or of those who lead it. */
    boolean speaksOfOwn() {
        return voice.speaks() || voice.beginsWithGeneric() || headed;
    }

    /** Each institution that it could be, with its features, for training. */
    List<Candidate> candidates() {
        return places.keySet().stream()
                .map(body -> new Candidate(Optional.empty(), List.copyOf(body.names), features(body)))
                .toList();
    }

    /**
     * A page leaves out where posts are held that are held in its own house: where only guests are so named, it is theirs,
     * unless it says from where they came.
     */
    private void removeOtherSide(
            List<OrganizationEntity> candidates,
            List<PositionReader.Found> posts,
            List<PositionReader.Found> unplaced) {
        boolean guests = unplaced.stream().anyMatch(post -> movements.of(post.person()) > 0);
        boolean hosts = unplaced.stream().anyMatch(post -> movements.of(post.person()) < 0);
        guests &= places.values().stream().flatMap(List::stream).noneMatch(this::isOrigin);
        if (guests != hosts) {
            int other = guests ? -1 : 1;
            List<OrganizationEntity> all = List.copyOf(candidates);
            candidates.removeIf(body -> Integer.signum(movements.of(body)) == other || hosts && isOfGuest(body, posts));
            // Where both went to the other, one of them is the host all the same.
            if (candidates.isEmpty()) {
                all.stream()
                        .min(Comparator.comparingInt(body -> other * movements.of(body)))
                        .ifPresent(candidates::add);
            }
        }
    }

    /** Whether a house is named only as the place of the post of somebody who came. */
    private boolean isOfGuest(OrganizationEntity body, List<PositionReader.Found> posts) {
        return places.get(body).size() == 1
                && posts.stream()
                        .anyMatch(post -> movements.of(post.person()) > 0
                                && post.organization().filter(o -> o == body).isPresent());
    }

    /**
     * Where the head of some house is named first and without it, as its own page does, that house is none of which another head is
     * told.
     */
    private void removeOtherHeads(
            List<OrganizationEntity> candidates,
            List<PositionReader.Found> posts,
            List<PositionReader.Found> unplaced) {
        int first = unplaced.stream()
                .filter(post ->
                        PostSides.isHead(post.post()) && !post.post().former() && movements.of(post.person()) <= 0)
                .mapToInt(post -> post.evidence().start())
                .min()
                .orElse(Integer.MAX_VALUE);
        for (PositionReader.Found post : posts) {
            if (PostSides.isHead(post.post())
                    && !post.post().former()
                    && post.evidence().start() > first) {
                headed |= post.organization().filter(candidates::remove).isPresent();
            }
        }
    }

    /** {@code the Personnel Office and Textile College}: listed behind a unit, it is one of the house that is spoken of. */
    private boolean isBesideUnit(Place place) {
        Item link = place.clause.at(place.item - 1);
        return (link.is("and") || link.is(",") || link.is("&"))
                && scene.organization(place.clause.at(place.item - 2))
                        .filter(OrganizationEntity::isUnit)
                        .isPresent();
    }

    /** {@code visited our college}, {@code came to our university}: whoever came is another. */
    private boolean isOwnVisited(Clause clause) {
        for (int i = 1; i < clause.size(); i++) {
            if (clause.at(i).is("our")
                    && OwnVoice.isBehindVisit(scene, clause, i)
                    && OwnVoice.isEducation(
                            scene,
                            clause.at(i + 1).organization() == null
                                    ? clause.at(i + 1).lower()
                                    : clause.at(i + 1).organization().name())) {
                return true;
            }
        }
        return false;
    }

    /** {@code a delegation from NAME}, {@code guests of NAME}. */
    private boolean isOrigin(Place place) {
        int from = place.clause.at(place.item - 1).is("the") ? place.item - 2 : place.item - 1;
        boolean people = place.clause.at(from).is("from")
                && place.clause.at(from - 1).post() != null
                && place.clause.at(from - 1).post().plural(); // "lecturers from NAME"
        return people
                || (place.clause.at(from).is("from") || place.clause.at(from).is("of"))
                        && scene.isDelegationOf(place.clause, place.item);
    }

    // ---------------------------------------------------------------- what is known beside the text

    private Optional<OrganizationEntity> publisher() {
        Optional<String> publisher = scene.text.document().metadata().publisher();
        return publisher
                .flatMap(name -> ownerWhere(body -> body.isNamed(name)))
                .or(() -> publisher.flatMap(name -> ownerWhere(body -> isLettersOf(body, name))));
    }

    private Optional<OrganizationEntity> ownerWhere(Predicate<OrganizationEntity> named) {
        return scene.entities.organizations().stream()
                .filter(body -> !body.isUnit() && named.test(body))
                .findFirst();
    }

    /** Whether a text knows but the letters of a house, and they are those of a name. */
    private static boolean isLettersOf(OrganizationEntity body, String name) {
        return body.names.stream()
                .allMatch(letters -> letters.length() >= SHORTEST_LABEL
                        && letters.chars().allMatch(Character::isUpperCase)
                        && AcronymFinder.abbreviates(letters, name, letters.length() - 1));
    }

    /** The one of whose name or letters the address of the page consists. */
    private Optional<OrganizationEntity> owner() {
        Optional<String> source = scene.text.document().metadata().source();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        String site = source.get().replaceFirst("^[a-z]+://", "").replaceFirst("[/:?#].*$", "");
        OrganizationEntity found = null;
        for (String label : site.toLowerCase(Locale.ROOT).split("[.-]+")) {
            if (label.length() < SHORTEST_LABEL || ADDRESS_PARTS.contains(label)) {
                continue;
            }
            for (OrganizationEntity body : places.keySet()) {
                boolean named = body.names.stream().anyMatch(name -> isLabel(label, name));
                if (named && found != null && found != body) {
                    return Optional.empty();
                }
                found = named ? body : found;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether a word of an address is the short form of a name, or one of its words that no other name has. */
    private boolean isLabel(String label, String name) {
        for (String word : Folding.fold(name).split("[^\\p{L}\\p{N}]+")) {
            if (word.equals(label) && !scene.gazetteer.isCommon(word) && scene.gazetteer.headType(word) == null) {
                return true;
            }
        }
        return false;
    }

    // ---------------------------------------------------------------- what the text says

    private void read(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            OrganizationMention mention = clause.at(i).organization();
            if (mention == null) {
                continue;
            }
            if (mention.form() == Form.GENERIC) {
                if (Character.isUpperCase(mention.name().charAt(0))) {
                    alone.add(mention.head());
                }
                continue;
            }
            Optional<OrganizationEntity> body = scene.organization(clause.at(i));
            if (body.isPresent() && Scene.isInstitution(body.get())) {
                places.computeIfAbsent(body.get(), k -> new ArrayList<>()).add(new Place(clause, i));
            }
        }
    }

    /** Whether a text begins with a house of which it knows but the letters. */
    private boolean beginsWithLetters(OrganizationEntity body) {
        Place first = places.get(body).get(0);
        return isOfEducation(body)
                && first.item <= 1
                && places.keySet().iterator().next() == body
                && body.names.stream().allMatch(name -> name.indexOf(' ') < 0);
    }

    private static boolean isOfEducation(OrganizationEntity body) {
        return EDUCATION.contains(body.type);
    }

    private Set<String> features(OrganizationEntity body) {
        Set<String> features = new TreeSet<>();
        features.add("any");
        features.add(isOfEducation(body) ? "teaches" : "other kind");
        if (body.type == OrganizationType.GOVERNMENT_BODY || body.type == OrganizationType.DIPLOMATIC_MISSION) {
            features.add("of state");
        }
        List<Place> all = places.get(body);
        int most = places.values().stream().mapToInt(List::size).max().orElse(0);
        features.add("named " + Math.min(4, all.size()));
        if (all.size() == most) {
            features.add("named most");
        } else if (2 * all.size() < most) {
            features.add("named less than half");
        }
        if (places.keySet().iterator().next() == body) {
            features.add("named first");
        }
        boolean letters = body.names.stream().anyMatch(name -> name.indexOf(' ') < 0);
        if (letters) {
            boolean unexplained = body.names.stream().allMatch(name -> name.indexOf(' ') < 0);
            features.add(unexplained ? "only letters" : "has letters");
        }
        int moved = movements.of(body);
        if (moved != 0) {
            features.add(moved > 0 ? "came" : "was visited");
            if (places.keySet().stream().anyMatch(o -> Integer.signum(movements.of(o)) == -Integer.signum(moved))) {
                features.add(moved > 0 ? "came to another" : "was visited by another");
                if (Math.abs(moved) >= 2 * Movements.SAID) {
                    features.add(moved > 0 ? "is said to have come" : "is said to be visited");
                }
            }
        }
        if (alone.contains(body.head)) {
            boolean only = places.keySet().stream()
                            .filter(o -> o.head.equals(body.head))
                            .count()
                    == 1;
            features.add(only ? "head alone" : "head of several alone");
        }
        features.add("from clause " + Math.min(2, all.get(0).clause.sentence().index()));
        for (Place place : all) {
            context(place.clause, place.item, features);
            if (isOrigin(place)) {
                features.add("sends from afar");
            }
        }
        return features;
    }

    private void context(Clause clause, int i, Set<String> features) {
        Block.Kind block = clause.sentence().block();
        int start = clause.at(i - 1).is("the") ? i - 1 : i;
        Item before = clause.at(start - 1);
        if (block == Block.Kind.HEADLINE) {
            features.add(start == 0 ? "begins the headline" : "in the headline");
        }
        if (start == 0) {
            features.add("begins a clause");
        }
        if (RELATIONS.contains(before.lower())) {
            features.add("behind " + before.lower());
        }
        if (OwnVoice.isBehindVisit(scene, clause, start)) {
            features.add("behind a visit");
        }
        if (receives(clause, i)) {
            features.add("receives");
        }
        if (scene.isDelegation(clause.at(i + 1))) {
            features.add("sends");
        }
        if (clause.items().stream().anyMatch(item -> item.is("our") || item.is("we"))) {
            features.add("beside we");
        }
        if (before.is("our")) {
            features.add("our");
        }
        Item next = clause.at(i + 1);
        if (next.isPossessive()) {
            features.add("possessive");
        }
        if (next.post() != null) {
            features.add("before a post");
        }
        if (before.is("of")
                && (clause.at(start - 2).post() != null || clause.at(start - 3).post() != null)) {
            features.add("of a post");
        }
        boolean placed = next.is(",") || next.is("in") || next.is("of") || next.is("(") || next.is("from");
        if (placed && clause.at(i + 2).place() != null) {
            features.add("with its place");
        }
    }

    /** {@code ORG received}, {@code ORG President NAME received}, {@code ORG had guests}. */
    private boolean receives(Clause clause, int i) {
        for (int k = i + 1; k < Math.min(clause.size(), i + 9); k++) {
            Item item = clause.at(k);
            if (item.isAny(scene.words("receive-verbs"))
                    && !clause.at(k - 1).isAny(scene.words("passive-auxiliaries"))
                    && !clause.at(k + 1).is("by")) {
                return true;
            }
            if ((item.is("had") || item.is("has")) && clause.at(k + 1).isAny(scene.words("delegation-words"))
                    || clause.at(k + 2).isAny(scene.words("delegation-words"))
                            && clause.at(k + 1).is("had")) {
                return true;
            }
            boolean passes = item.post() != null
                    || item.person() != null
                    || item.is("(")
                    || item.is(")")
                    || item.is(",")
                    || item.isPossessive()
                    || item.organization() != null && clause.at(k - 1).is("(")
                    || item.is("has")
                    || item.is("the")
                    || item.is("had")
                    || item.is("also")
                    || item.token() != null && item.token().isAllCaps();
            if (!passes) {
                return false;
            }
        }
        return false;
    }
}
