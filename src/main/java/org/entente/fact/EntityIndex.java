package org.entente.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.document.Span;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.fact.Entity.PersonEntity;
import org.entente.mention.AcronymFinder;
import org.entente.mention.Folding;
import org.entente.mention.Gazetteer;
import org.entente.mention.Mention;
import org.entente.mention.OrganizationMention;
import org.entente.mention.OrganizationMention.Form;
import org.entente.mention.OrganizationType;
import org.entente.mention.PersonMention;
import org.entente.mention.PlaceMention;
import org.entente.mention.PostMention;
import org.entente.text.AnnotatedText;

/**
 * Which mentions of a document are one person or one organization: same name, letters introduced for a name, another name of the same ({@code
 * SameHouse}), and for persons part of a name,
 * name with other initials, slight misspelling.
 */
final class EntityIndex {
    /** The father's name as Russian and Turkic names have it. */
    private static final Pattern PATRONYMIC = Pattern.compile(".{2,}(?:uly|kyzy|qyzy|qizi|ovich|evich|ovna|evna)");

    private static final String COUNTRY_AS_PARTY = "organization.country-as-party";

    /** What tells those of one name apart, as it stands behind a name: {@code , Jr.}, {@code III}. */
    private static final Pattern SUFFIX = Pattern.compile(",? (?:[JS]r\\b\\.?|I{2,3}\\b|IV\\b)");

    /** The letters of one house and the name of another, {@code ABC-Alpha University}. */
    private static final Pattern JOINED = Pattern.compile("\\p{Lu}{2,6}[-/](\\p{Lu}.*)");

    private static final Pattern AT = Pattern.compile(",? (?:(?:at|of) (?:the )?)?");

    /** How many letters may stand between a post and who holds it: a comma, a bracket, {@code Dr}. */
    private static final int BESIDE = 6;

    private final AnnotatedText text;
    private final Gazetteer gazetteer;
    private final List<PersonEntity> persons = new ArrayList<>();
    private final List<OrganizationEntity> organizations = new ArrayList<>();
    private final Map<Mention, Entity> entityOf = new IdentityHashMap<>();
    private final List<Rejection> rejections;
    private final Map<String, Set<Integer>> personsByWord = new HashMap<>();
    private final SameHouse same;

    EntityIndex(AnnotatedText text, List<List<Mention>> mentions, Gazetteer gazetteer, List<Rejection> rejections) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.rejections = rejections;
        same = new SameHouse(gazetteer, new NamedApart(text, mentions));
        gatherOrganizations(mentions);
        new PartsOfSeveral(text, mentions, this).read().forEach(this::split);
        gatherPersons(mentions);
    }

    Collection<PersonEntity> persons() {
        return persons;
    }

    Collection<OrganizationEntity> organizations() {
        return organizations;
    }

    /** Who or what a mention speaks of, if it names anything by itself. */
    Optional<Entity> entity(Mention mention) {
        return Optional.ofNullable(entityOf.get(mention));
    }

    Optional<PersonEntity> person(Mention mention) {
        return entityOf.get(mention) instanceof PersonEntity person ? Optional.of(person) : Optional.empty();
    }

    Optional<OrganizationEntity> organization(Mention mention) {
        return entityOf.get(mention) instanceof OrganizationEntity body ? Optional.of(body) : Optional.empty();
    }

    /** Binds a mention that names nothing by itself ({@code the University}) to what it speaks of. */
    void bind(Mention mention, Entity entity) {
        entityOf.put(mention, entity);
    }

    void remove(PersonEntity person) {
        persons.remove(person);
        entityOf.values().removeIf(entity -> entity == person);
    }

    void remove(OrganizationEntity organization) {
        organizations.remove(organization);
        entityOf.values().removeIf(entity -> entity == organization);
    }

    // ---------------------------------------------------------------- organizations

    private void gatherOrganizations(List<List<Mention>> mentions) {
        Map<String, OrganizationEntity> byKey = new LinkedHashMap<>();
        Set<String> printed = new HashSet<>();
        Map<String, String> spelt = new HashMap<>();
        for (List<Mention> sentence : mentions) {
            for (Mention mention : sentence) {
                if (mention instanceof OrganizationMention name && name.form() == Form.NAME) {
                    printed.add(OrganizationEntity.key(name.name()));
                    for (Span alias : name.aliases()) {
                        String letters = text.plain(alias);
                        if (letters.indexOf(' ') < 0 && AcronymFinder.abbreviates(letters, name.name())) {
                            spelt.put(letters, name.name());
                        }
                    }
                }
            }
        }
        List<OrganizationMention> shorts = new ArrayList<>();
        for (List<Mention> sentence : mentions) {
            OrganizationMention previous = null;
            for (Mention mention : sentence) {
                if (!(mention instanceof OrganizationMention name) || name.form() == Form.GENERIC) {
                    continue;
                }
                Matcher joined = JOINED.matcher(name.name());
                String second = joined.matches() ? OrganizationEntity.key(joined.group(1)) : null;
                if (printed.contains(second)) {
                    if (byKey.containsKey(second)) {
                        entityOf.put(name, byKey.get(second));
                    }
                    continue;
                }
                if (name.form() == Form.SHORT) {
                    shorts.add(name);
                    continue;
                }
                String key = OrganizationEntity.key(name.name());
                OrganizationEntity entity = byKey.get(key);
                OrganizationMention before = previous;
                previous = name;
                if (entity == null && before != null && isGloss(before, name)) {
                    entity = (OrganizationEntity) entityOf.get(before);
                    byKey.put(key, entity);
                }
                if (entity == null) {
                    entity = knownByLetters(name, byKey);
                    if (entity != null) {
                        entity.head = name.head();
                        byKey.put(key, entity);
                    }
                }
                if (entity == null) {
                    entity = new OrganizationEntity();
                    entity.type = name.type();
                    entity.head = name.head();
                    byKey.put(key, entity);
                    organizations.add(entity);
                }
                add(entity, name, "organization.head");
                for (Span alias : name.aliases()) {
                    String words = text.plain(alias);
                    if (isOfHouse(name, words, spelt)) {
                        continue;
                    }
                    entity.names.add(words);
                    byKey.putIfAbsent(OrganizationEntity.key(words), entity);
                }
            }
        }
        mergeVariants();
        for (OrganizationEntity entity : organizations) {
            entity.names.forEach(name -> byKey.put(OrganizationEntity.key(name), entity));
        }
        for (OrganizationMention letters : shorts) {
            String key = OrganizationEntity.key(letters.name());
            OrganizationEntity entity = byKey.get(key);
            for (int i = 0; entity == null && i < letters.aliases().size(); i++) {
                entity = byKey.get(
                        OrganizationEntity.key(text.plain(letters.aliases().get(i))));
            }
            if (entity == null) {
                entity = spelledOut(letters.name());
            }
            for (int i = 0; entity == null && i < letters.aliases().size(); i++) {
                entity = spelledOut(text.plain(letters.aliases().get(i)));
            }
            if (entity == null) {
                entity = new OrganizationEntity();
                entity.type = letters.type();
                organizations.add(entity);
            }
            byKey.putIfAbsent(key, entity);
            add(entity, letters, "organization.letters");
            for (Span alias : letters.aliases()) {
                entity.names.add(text.plain(alias));
                byKey.putIfAbsent(OrganizationEntity.key(text.plain(alias)), entity);
            }
        }
        mergeVariants();
    }

    /** Makes of a part one for each house that it is of; each has the names that its own mentions have. */
    private void split(OrganizationEntity part, Map<OrganizationMention, OrganizationEntity> owners) {
        Map<OrganizationEntity, OrganizationEntity> parts = new LinkedHashMap<>();
        int at = organizations.indexOf(part);
        owners.forEach((mention, owner) -> {
            OrganizationEntity own = parts.computeIfAbsent(owner, house -> {
                OrganizationEntity one = new OrganizationEntity();
                one.type = part.type;
                one.head = part.head;
                organizations.add(at + parts.size(), one);
                return one;
            });
            add(own, mention, "organization.head");
            withHouse(mention, owner).ifPresent(own.names::add);
        });
        organizations.remove(part);
        entityOf.replaceAll(
                (mention, entity) -> entity == part ? parts.values().iterator().next() : entity);
    }

    /** A part's name with that of its house as they are printed: {@code Alpha Institute at Beta University}. */
    private Optional<String> withHouse(OrganizationMention part, OrganizationEntity house) {
        Matcher link =
                AT.matcher(text.view()).region(part.span().end(), text.view().length());
        if (!link.lookingAt()) {
            return Optional.empty();
        }
        return house.names.stream()
                .filter(name -> text.view().startsWith(name, link.end()))
                .findFirst()
                .map(name -> text.plain(new Span(part.span().start(), link.end() + name.length())));
    }

    /** Whether the letters in brackets behind a part are those of its house: {@code School of Design (ABCU)}. */
    private static boolean isOfHouse(OrganizationMention part, String letters, Map<String, String> spelt) {
        String house = spelt.get(letters);
        return house != null && !house.equals(part.name()) && !AcronymFinder.abbreviates(letters, part.name());
    }

    /** What the letters in brackets behind a name stood for before: {@code UNDP … United Nations Development Programme (UNDP)}; or null. */
    private OrganizationEntity knownByLetters(OrganizationMention name, Map<String, OrganizationEntity> byKey) {
        for (Span alias : name.aliases()) {
            String letters = text.plain(alias);
            OrganizationEntity before = letters.indexOf(' ') < 0 ? byKey.get(OrganizationEntity.key(letters)) : null;
            if (before != null && before.head.isEmpty() && before.isNamed(letters)) {
                return before;
            }
        }
        return null;
    }

    /** Whether a name in brackets behind another says it in other words: {@code Zemaljski muzej (the National Museum)}. */
    private boolean isGloss(OrganizationMention name, OrganizationMention gloss) {
        int from = name.span().end();
        int end = gloss.span().end();
        String view = text.view();
        if (name.type() != gloss.type() || name.isUnit() || !(entityOf.get(name) instanceof OrganizationEntity)) {
            return false;
        }
        // "HTW Alphaheim – University of Applied Sciences"
        boolean kind = gazetteer.headType(gloss.name().toLowerCase(Locale.ROOT)) != null
                && gloss.name().indexOf(' ') > 0;
        if (kind
                && from < gloss.span().start()
                && view.substring(from, gloss.span().start()).matches("\\s*[-\\u2013\\u2014]\\s*")) {
            return true;
        }
        return gloss.span().start() - from <= 8
                && view.substring(from, gloss.span().start()).matches("\\s*\\(\\s*(?:[Tt]he\\s+)?\"?")
                && end < view.length()
                && view.substring(end, Math.min(view.length(), end + 2)).strip().startsWith(")");
    }

    private void add(OrganizationEntity entity, OrganizationMention mention, String pattern) {
        entity.use(mention.name());
        entity.mentions.putIfAbsent(mention.span(), pattern);
        entity.country = entity.country.or(mention::country);
        entityOf.put(mention, entity);
    }

    /** The organization whose name has these letters as initials, if there is just one. */
    private OrganizationEntity spelledOut(String letters) {
        List<OrganizationEntity> spelt = organizations.stream()
                .filter(o -> !o.isUnit()
                        && (letters.length() > 2 || letters.indexOf('U') >= 0)
                        && o.names.stream()
                                .anyMatch(name -> SameHouse.initials(name).equals(letters.toLowerCase(Locale.ROOT)))
                        && !containsWord(o.name(), letters))
                .toList();
        if (spelt.size() == 1) {
            return spelt.get(0);
        }
        List<OrganizationEntity> withLinks = organizations.stream()
                .filter(o -> !o.isUnit() && letters.length() > 2)
                .filter(o -> o.names.stream().anyMatch(name -> isOfAllInitials(letters, name)))
                .toList();
        if (withLinks.size() == 1) {
            return withLinks.get(0);
        }
        OrganizationEntity found = null;
        String acronym = Folding.fold(letters);
        if (acronym.indexOf(' ') >= 0) {
            acronym = acronym.substring(acronym.lastIndexOf(' ') + 1);
        }
        for (OrganizationEntity candidate : organizations) {
            String last = letters.substring(letters.lastIndexOf(' ') + 1);
            boolean fits = candidate.names.contains(letters)
                    || acronym.length() >= 3 && areInitials(acronym, SameHouse.initials(candidate.name()))
                    || last.length() > 6 && AcronymFinder.isOfBeginnings(last, candidate.name())
                    || last.length() >= 3
                            && last.chars().filter(Character::isUpperCase).count() > 1
                            && AcronymFinder.abbreviates(last, candidate.name(), last.length() - 1)
                    || letters.indexOf(' ') < 0
                            && containsWord(candidate.name(), letters)
                            && !isOwner(letters, candidate)
                    || letters.indexOf(' ') > 0
                            && containsWord(candidate.name(), letters.substring(0, letters.lastIndexOf(' ')));
            boolean unit = candidate.isUnit()
                    && !(acronym.length() >= 4 && acronym.equals(SameHouse.initials(candidate.name())));
            if (fits && !unit) {
                if (found != null && found != candidate) {
                    return null;
                }
                found = candidate;
            }
        }
        return found;
    }

    /** Whether letters are the initials of all words, {@code UOA} of {@code University of Alphatown}. */
    private static boolean isOfAllInitials(String letters, String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : Folding.words(name, ' ').split(" ")) {
            initials.append(word.charAt(0));
        }
        return initials.toString().equals(Folding.fold(letters));
    }

    /** {@code ABC Institute of Physics}, {@code ABC High School}: the letters before are those of the house that it belongs to. */
    private static boolean isOwner(String letters, OrganizationEntity part) {
        return part.name().startsWith(letters + " ")
                && (part.type == OrganizationType.SCHOOL
                        || part.head.equals("institute") && part.name().startsWith(letters + " Institute of "));
    }

    /** Whether letters are the initials of a name, some left out or in another order. */
    private static boolean areInitials(String letters, String initials) {
        if (letters.length() == initials.length()) {
            char[] a = letters.toCharArray();
            char[] b = initials.toCharArray();
            Arrays.sort(a);
            Arrays.sort(b);
            return Arrays.equals(a, b);
        }
        if (letters.length() < 3 || letters.length() > initials.length() || letters.charAt(0) != initials.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < initials.length() && at < letters.length(); i++) {
            at += initials.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length();
    }

    private static boolean containsWord(String name, String word) {
        return (" " + name + " ").contains(" " + word + " ");
    }

    /** Joins names of which one is the other with words left out, or nearly the same letters. */
    private void mergeVariants() {
        for (int i = 0; i < organizations.size(); i++) {
            OrganizationEntity longer = organizations.get(i);
            for (int j = 0; j < organizations.size(); j++) {
                OrganizationEntity shorter = organizations.get(j);
                if (i == j || !same.isVariant(longer, shorter)) {
                    continue;
                }
                long candidates = organizations.stream()
                        .filter(o -> o != shorter && same.isVariant(o, shorter))
                        .filter(o -> o == longer || !same.isVariant(o, longer) && !same.isVariant(longer, o))
                        .count();
                if (candidates > 1 && !same.isPlainly(longer, shorter)) {
                    continue;
                }
                longer.absorb(shorter);
                entityOf.replaceAll((mention, entity) -> entity == shorter ? longer : entity);
                organizations.remove(j);
                if (j < i) {
                    i--;
                }
                j--;
            }
        }
    }

    /** A country as a party: a body of state, made where a text has it sign. */
    OrganizationEntity country(PlaceMention place) {
        String name = text.plain(place.span());
        for (OrganizationEntity body : organizations) {
            boolean sameState =
                    body.mentions.containsValue(COUNTRY_AS_PARTY) && body.country.equals(Optional.of(place.country()));
            if (sameState) {
                body.names.add(name);
                body.mentions.put(place.span(), COUNTRY_AS_PARTY);
            }
            if (sameState || body.isNamed(name)) {
                return body;
            }
        }
        return add(place, place.span(), COUNTRY_AS_PARTY);
    }

    /** The countries that the text has sign as such. */
    List<OrganizationEntity> countryParties() {
        return organizations.stream()
                .filter(body -> body.mentions.containsValue(COUNTRY_AS_PARTY))
                .toList();
    }

    /** A city as a party ({@code the City of X}), made where a text has it sign. */
    OrganizationEntity city(PlaceMention place, Span span) {
        String name = text.plain(span);
        return organizations.stream()
                .filter(body -> body.isNamed(name))
                .findFirst()
                .orElseGet(() -> add(place, span, "organization.city-as-party"));
    }

    private OrganizationEntity add(PlaceMention place, Span span, String pattern) {
        OrganizationEntity state = new OrganizationEntity();
        state.type = OrganizationType.GOVERNMENT_BODY;
        state.country = Optional.of(place.country());
        state.names.add(text.plain(span));
        state.mentions.put(span, pattern);
        organizations.add(state);
        return state;
    }

    // ---------------------------------------------------------------- persons

    private void gatherPersons(List<List<Mention>> mentions) {
        List<PersonMention> full = new ArrayList<>();
        List<PersonMention> parts = new ArrayList<>();
        Map<PersonMention, String> ranks = new IdentityHashMap<>();
        for (List<Mention> sentence : mentions) {
            for (int i = 0; i < sentence.size(); i++) {
                if (sentence.get(i) instanceof PersonMention person) {
                    (person.part() ? parts : full).add(person);
                    rankOf(sentence, i).ifPresent(rank -> ranks.put(person, rank));
                }
            }
        }
        List<PersonMention> longestFirst = new ArrayList<>(full);
        longestFirst.sort((a, b) -> Integer.compare(words(b.name()).length, words(a.name()).length));
        for (PersonMention mention : longestFirst) {
            List<PersonEntity> same = withWordOf(mention)
                    .filter(p -> isSamePerson(p.name(), mention.name()) || isCut(mention, p.name()))
                    .toList();
            PersonEntity person;
            if (same.size() >= 1) {
                person = nearest(same, mention.span());
            } else {
                person = new PersonEntity();
                persons.add(person);
            }
            add(person, mention);
        }
        Map<PersonEntity, Set<String>> held = new IdentityHashMap<>();
        full.stream().filter(ranks::containsKey).forEach(mention -> held.computeIfAbsent(
                        (PersonEntity) entityOf.get(mention), person -> new HashSet<>())
                .add(ranks.get(mention)));
        for (PersonMention mention : parts) {
            List<PersonEntity> candidates = withWordOf(mention)
                    .filter(p -> p.names.stream().anyMatch(name -> isPart(name, mention.name())))
                    .toList();
            if (candidates.isEmpty()
                    && mention.honorific().isPresent()
                    && mention.name().length() > 4) {
                candidates = persons.stream()
                        .filter(p -> Arrays.stream(words(p.name()))
                                .anyMatch(w -> w.length() > 4 && distance(w, Folding.fold(mention.name()), 1) <= 1))
                        .toList();
            }
            if (candidates.isEmpty()) {
                candidates =
                        persons.stream().filter(p -> isCut(mention, p.name())).toList();
            }
            PersonEntity person;
            if (!candidates.isEmpty()) {
                String rank = ranks.getOrDefault(mention, "");
                List<PersonEntity> holders = candidates.stream()
                        .filter(p -> held.getOrDefault(p, Set.of()).contains(rank))
                        .toList();
                person = nearest(holders.isEmpty() ? candidates : holders, mention.span());
            } else if (mention.score() >= 3) {
                person = new PersonEntity();
                persons.add(person);
            } else {
                rejections.add(new Rejection("Person", mention.span(), "a single word that no full name explains"));
                continue;
            }
            add(person, mention);
        }
        persons.sort((a, b) -> Integer.compare(a.first(), b.first()));
    }

    /** The rank of the post that is printed right before a person, or behind a comma or in brackets right after: {@code Dean Wang}. */
    private Optional<String> rankOf(List<Mention> sentence, int i) {
        Span person = sentence.get(i).span();
        if (i > 0
                && sentence.get(i - 1) instanceof PostMention post
                && person.start() - post.span().end() <= BESIDE) {
            return Optional.of(post.rank());
        }
        return i + 1 < sentence.size()
                        && sentence.get(i + 1) instanceof PostMention post
                        && post.span().start() >= person.end()
                        && post.span().start() - person.end() <= BESIDE
                ? Optional.of(post.rank())
                : Optional.empty();
    }

    /** The persons of whose names one has a word in common with a mention, in their order. */
    private Stream<PersonEntity> withWordOf(PersonMention mention) {
        Set<Integer> found = new TreeSet<>();
        for (String word : words(mention.name())) {
            found.addAll(personsByWord.getOrDefault(word, Set.of()));
        }
        return found.stream().map(persons::get);
    }

    private void add(PersonEntity person, PersonMention mention) {
        Matcher suffix = SUFFIX.matcher(text.view())
                .region(mention.span().end(), text.view().length());
        if (!mention.part() && suffix.lookingAt()) {
            person.names.add(mention.name() + suffix.group().replace(",", ""));
        }
        if (person.names.add(mention.name())) {
            int index = persons.indexOf(person);
            for (String word : words(mention.name())) {
                personsByWord.computeIfAbsent(word, k -> new TreeSet<>()).add(index);
            }
        }
        person.mentions.putIfAbsent(mention.span(), mention.pattern());
        person.score = Math.max(person.score, mention.score());
        person.honorific = person.honorific.or(mention::honorific);
        person.gender = person.gender.or(mention::gender);
        entityOf.put(mention, person);
    }

    /** Of several, the one mentioned last before the span, else the first one mentioned. */
    private static PersonEntity nearest(List<PersonEntity> candidates, Span span) {
        PersonEntity best = candidates.get(0);
        int closest = -1;
        for (PersonEntity candidate : candidates) {
            for (Span mention : candidate.mentions.keySet()) {
                if (mention.start() < span.start() && mention.start() > closest) {
                    closest = mention.start();
                    best = candidate;
                }
            }
        }
        return best;
    }

    static String[] words(String name) {
        return Folding.fold(name).replace(".", ". ").replace('-', ' ').strip().split("[\\s,]+");
    }

    /** Whether the text breaks off inside a name of somebody named before: {@code Prof. Dawn Fres}. */
    private boolean isCut(PersonMention mention, String full) {
        if (!text.view().substring(mention.span().end()).isBlank()) {
            return false;
        }
        String[] cut = words(mention.name());
        List<String> whole = Arrays.asList(words(full));
        for (int i = 0; i + 1 < cut.length; i++) {
            if (!whole.contains(cut[i])) {
                return false;
            }
        }
        String last = cut[cut.length - 1];
        return last.length() > 1 && whole.stream().anyMatch(word -> word.startsWith(last));
    }

    private static boolean isPart(String full, String part) {
        Set<String> words = new HashSet<>(Arrays.asList(words(full)));
        return Arrays.stream(words(part)).allMatch(words::contains);
    }

    /** Whether two printed names can be one person's in one text. */
    static boolean isSamePerson(String a, String b) {
        String[] x = words(a);
        String[] y = words(b);
        String[] longer = x.length >= y.length ? x : y;
        String[] shorter = x.length >= y.length ? y : x;
        boolean[] used = new boolean[longer.length];
        int exact = 0;
        int misspelt = 0;
        int initials = 0;
        for (String word : shorter) {
            int hit = -1;
            int how = 0;
            for (int i = 0; i < longer.length && how < 3; i++) {
                if (used[i]) {
                    continue;
                }
                if (longer[i].equals(word)) {
                    hit = i;
                    how = 3;
                } else if (how < 2
                        && word.length() > 4
                        && longer[i].length() > 4
                        && word.charAt(0) == longer[i].charAt(0)
                        && distance(word, longer[i], 2) <= (word.length() > 7 ? 2 : 1)) {
                    hit = i;
                    how = 2;
                } else if (how < 1 && isInitialOf(word, longer[i])) {
                    hit = i;
                    how = 1;
                }
            }
            if (hit < 0) {
                return isWithPatronymic(x, y);
            }
            used[hit] = true;
            exact += how == 3 ? 1 : 0;
            misspelt += how == 2 ? 1 : 0;
            initials += how == 1 ? 1 : 0;
        }
        // One whole word at least is the same; a misspelling needs another word that is the same.
        return exact + misspelt >= 1
                && (misspelt == 0 || exact >= 1)
                && (exact >= 1 || initials == 0)
                && shorter.length >= 2;
    }

    /** {@code Nurlan Saparuly}, the courteous form, of {@code Nurlan Alisov}: a given name with the father's, and with the surname. */
    private static boolean isWithPatronymic(String[] a, String[] b) {
        return a.length == 2
                && b.length == 2
                && a[0].equals(b[0])
                && PATRONYMIC.matcher(a[1]).matches()
                        != PATRONYMIC.matcher(b[1]).matches();
    }

    private static boolean isInitialOf(String a, String b) {
        boolean first = a.endsWith(".") && a.length() <= 3;
        boolean second = b.endsWith(".") && b.length() <= 3;
        if (first == second) {
            return false;
        }
        String initial = first ? a : b;
        String word = first ? b : a;
        return word.startsWith(initial.substring(0, initial.length() - 1));
    }

    /** The edit distance (Levenshtein), or {@code most + 1} where it is larger than {@code most}. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same == 0 ? apart(a, b, most) : apart(a.substring(same), b.substring(same), most);
    }

    private static int apart(String a, String b, int most) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return Math.min(row[b.length()], most + 1);
    }

    /** How often each organization is mentioned before an offset, and last where; for what {@code the University} means. */
    Optional<OrganizationEntity> latest(int offset, java.util.function.Predicate<OrganizationEntity> which) {
        OrganizationEntity best = null;
        int closest = -1;
        for (OrganizationEntity organization : organizations) {
            if (!which.test(organization)) {
                continue;
            }
            for (Span mention : organization.mentions.keySet()) {
                if (mention.start() < offset && mention.start() > closest) {
                    closest = mention.start();
                    best = organization;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The key of an entity that is among several of one name: folded words joined by hyphens. */
    static String slug(String name) {
        String folded = Folding.words(name, '-');
        return folded.isEmpty() ? "x" : folded.substring(0, Math.min(folded.length(), 80));
    }

    /** Gives each entity a key that is unique in the document. */
    void assignKeys() {
        Map<String, Integer> used = new HashMap<>();
        for (PersonEntity person : persons) {
            person.key = unique("person/" + slug(person.name()), used);
        }
        organizations.sort((a, b) -> Integer.compare(a.first(), b.first()));
        for (OrganizationEntity organization : organizations) {
            organization.key = unique("organization/" + slug(organization.name()), used);
        }
    }

    private static String unique(String key, Map<String, Integer> used) {
        int count = used.merge(key, 1, Integer::sum);
        return count == 1 ? key : key + "-" + count;
    }
}
