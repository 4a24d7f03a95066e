package org.entente.fact;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.fact.Entity.OrganizationEntity;
import org.entente.mention.Gazetteer;
import org.entente.mention.OrganizationMention;
import org.entente.mention.OrganizationMention.Form;
import org.entente.mention.OrganizationType;
import org.entente.text.Token;

/**
 * Reads in which country an institution is, where its name does not say it: {@code one of the oldest universities in Korea}, {@code
 * three Georgian universities: A, B and C}, {@code the Thai university}, the town of the date line, the page's own address. A unit is where its
 * house is. What is not told stays open.
 */
final class CountryReader {
    /** Endings of addresses that are sold to all the world. */
    private static final Set<String> SOLD = Set.of(
            "io", "co", "me", "tv", "ai", "eu", "ly", "to", "cc", "ws", "nu", "fm", "gg", "su", "la", "ac", "id.me",
            "vc", "am", "sh", "st");

    private static final Map<String, String> OTHER_CODES = Map.of("UK", "GB", "SU", "RU", "TP", "TL");

    /** What stands before the ending in addresses of houses of learning and of state. */
    private static final Set<String> OFFICIAL = Set.of("edu", "ac", "gov", "gob", "gouv", "go", "govt", "gub");

    private static final Set<String> COPULAS = Set.of("is", "are", "was", "as", "being");
    private static final Set<String> IN = Set.of("in", "of", "from");
    private static final Set<String> SITED =
            Set.of("located", "situated", "based", "headquartered", "founded", "established");
    private static final Set<String> LIST_MARKS =
            Set.of(":", "namely", "including", "as", "like", "\u2013", "\u2014", "(", "viz");
    private static final Set<String> BOTH = Set.of("two", "both");

    private final Scene scene;
    private final Gazetteer gazetteer;

    CountryReader(Scene scene) {
        this.scene = scene;
        gazetteer = scene.gazetteer;
    }

    void read() {
        for (OrganizationEntity body : scene.entities.organizations()) {
            if (body.type == OrganizationType.INTERNATIONAL_ORGANIZATION) {
                body.country = Optional.empty();
            }
        }
        address();
        for (Clause clause : scene.clauses) {
            generics(clause);
            lists(clause);
            sites(clause);
        }
        dateLine();
        townsThatAreNames();
        ministries();
        otherOfTwo();
        units();
    }

    private static void set(OrganizationEntity body, String country) {
        boolean nowhere = body.type == OrganizationType.INTERNATIONAL_ORGANIZATION
                || body.type == OrganizationType.DIPLOMATIC_MISSION
                || country == null
                || country.isEmpty();
        if (body.country.isEmpty() && !nowhere) {
            body.country = Optional.of(country);
        }
    }

    /** The page's own address tells where the house is whose page it is. */
    private void address() {
        Optional<OrganizationEntity> host = scene.host();
        Optional<String> source = scene.text.document().metadata().source();
        if (host.isEmpty() || source.isEmpty()) {
            return;
        }
        boolean own = scene.text
                .document()
                .metadata()
                .publisher()
                .filter(p -> host.get().isNamed(p))
                .isPresent();
        String[] labels = hostName(source.get()).split("\\.");
        if (labels.length < 2) {
            return;
        }
        String ending = labels[labels.length - 1].toLowerCase(Locale.ROOT);
        boolean official = OFFICIAL.contains(labels[labels.length - 2].toLowerCase(Locale.ROOT));
        if (ending.length() != 2
                || SOLD.contains(ending) && !official
                || !own && !(official && isOfLearning(host.get()))) {
            return;
        }
        String code = ending.toUpperCase(Locale.ROOT);
        code = OTHER_CODES.getOrDefault(code, code);
        if (gazetteer.countryItem(code) != null && host.get().type != OrganizationType.INTERNATIONAL_ORGANIZATION) {
            host.get().country = Optional.of(code);
        }
    }

    private static String hostName(String address) {
        try {
            String host = URI.create(address.strip()).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isOfLearning(OrganizationEntity body) {
        return body.type == OrganizationType.UNIVERSITY || body.type == OrganizationType.COLLEGE;
    }

    /** {@code the Thai university}. */
    private void generics(Clause clause) {
        for (int i = 1; i < clause.size(); i++) {
            OrganizationMention mention = clause.at(i).organization();
            if (mention != null && mention.form() == Form.GENERIC) {
                String country = land(clause.at(i - 1));
                scene.organization(clause.at(i)).ifPresent(body -> set(body, country));
            }
        }
    }

    /** {@code Iranian universities, A, B and C}; {@code universities of Uzbekistan: A and B}. */
    private void lists(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (!clause.at(i).isAny(gazetteer.words("party-nouns"))) {
                continue;
            }
            String country = null;
            int from = i + 1;
            for (int k = i - 1; k >= Math.max(0, i - 3) && country == null; k--) {
                country = land(clause.at(k));
            }
            if (country == null && clause.at(i + 1).isAny(IN)) {
                int k = clause.at(i + 2).is("the") ? i + 3 : i + 2;
                country = land(clause.at(k));
                from = k + 1;
            }
            if (country != null) {
                list(clause, from, country);
            }
        }
    }

    private void list(Clause clause, int from, String country) {
        List<OrganizationEntity> named = new ArrayList<>();
        boolean marked = false;
        for (int i = from; i < clause.size(); i++) {
            Item item = clause.at(i);
            Optional<OrganizationEntity> body = scene.organization(item);
            if (body.isPresent() && !body.get().isUnit()) {
                named.add(body.get());
            } else if (item.isAny(LIST_MARKS)) {
                marked |= named.isEmpty() && !item.is("(");
            } else if (!(item.is(",")
                    || item.is("and")
                    || item.is("the")
                    || item.is("such")
                    || item.is(";")
                    || item.is(")")
                    || item.place() != null
                    || item.token() != null && item.token().isAllCaps())) {
                break;
            }
        }
        if (marked || named.size() > 1) {
            named.forEach(body -> set(body, country));
        }
    }

    /** {@code ORG is one of the oldest universities in COUNTRY}, {@code ORG, located in PLACE}. */
    private void sites(Clause clause) {
        OrganizationEntity last = null;
        boolean copula = false;
        boolean house = false;
        boolean sited = false;
        for (int i = 0; i < clause.size(); i++) {
            Item item = clause.at(i);
            Optional<OrganizationEntity> body = scene.organization(item);
            if (body.isPresent() && item.organization().form() != Form.GENERIC) {
                last = body.get().isUnit() ? null : body.get();
                copula = false;
                house = false;
                sited = false;
                continue;
            }
            if (last == null) {
                continue;
            }
            if (item.place() != null
                    && clause.at(i - 1).isAny(IN) | clause.at(i - 2).isAny(IN)) {
                boolean told = house && item.place().isCountry()
                        || sited && clause.at(i - 1).isAny(IN);
                if (told || sited && clause.at(i - 1).is("of")) {
                    set(last, item.place().country());
                }
            }
            copula |= item.isAny(COPULAS);
            house |= copula
                    && (item.isAny(gazetteer.words("party-nouns"))
                            || item.organization() != null
                            || item.isAny(gazetteer.words("houses")));
            sited |= item.isAny(SITED);
            if (item.person() != null || item.is("with") || item.is("to")) {
                last = null;
            }
        }
    }

    /** {@code PALEMBANG, 10 June – …}: the town of a date line is that of the house that reports, unless that house is on a journey. */
    private void dateLine() {
        Optional<OrganizationEntity> host = scene.host().filter(h -> h.country.isEmpty());
        if (host.isEmpty() || isOnJourney(host.get())) {
            return;
        }
        for (int c = 0; c < Math.min(4, scene.clauses.size()); c++) {
            List<Token> tokens = scene.clauses.get(c).sentence().tokens();
            int i = !tokens.isEmpty() && tokens.get(0).is("(") ? 1 : 0;
            for (int end = Math.min(i + 3, tokens.size() - 1); end > i; end--) {
                String words = words(tokens, i, end);
                Gazetteer.PlaceEntry place = tokens.get(i).isCapitalized() ? gazetteer.place(words) : null;
                Token mark = tokens.get(end);
                boolean line = mark.is(",") || mark.is("\u2013") || mark.is("\u2014") || mark.is("-") || mark.is(")");
                if (place != null && !place.ambiguous() && line) {
                    set(host.get(), place.country());
                    return;
                }
            }
        }
    }

    private static String words(List<Token> tokens, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(tokens.get(i).text());
        }
        return words.toString();
    }

    private boolean isOnJourney(OrganizationEntity host) {
        for (Clause clause : scene.clauses) {
            for (int i = 0; i < clause.size(); i++) {
                if (scene.organization(clause.at(i)).filter(b -> b == host).isPresent()
                        && scene.isDelegationOf(clause, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A text that names bodies of one state only means that one, where it names a ministry without its state. */
    private void ministries() {
        Set<String> states = new TreeSet<>();
        for (OrganizationEntity body : scene.entities.organizations()) {
            if (body.type == OrganizationType.GOVERNMENT_BODY) {
                body.country.ifPresent(states::add);
            }
        }
        if (states.size() != 1) {
            return;
        }
        for (OrganizationEntity body : scene.entities.organizations()) {
            if (body.type == OrganizationType.GOVERNMENT_BODY) {
                set(body, states.iterator().next());
            }
        }
    }

    /** A town whose name people bear too, {@code Vinh University}, is one where the text speaks of its country. */
    private void townsThatAreNames() {
        Set<String> lands = new TreeSet<>();
        for (Clause clause : scene.clauses) {
            for (Item item : clause.items()) {
                String land = land(item);
                if (land != null) {
                    lands.add(land);
                }
                if (item.place() != null) {
                    lands.add(item.place().country());
                }
            }
        }
        for (OrganizationEntity body : scene.entities.organizations()) {
            for (String word :
                    body.country.isEmpty() && isOfLearning(body) ? body.name().split(" ") : new String[0]) {
                Gazetteer.PlaceEntry place = gazetteer.place(word);
                if (place != null && place.ambiguous() && lands.contains(place.country())) {
                    set(body, place.country());
                }
            }
        }
    }

    /** {@code the two countries}: of two that a text speaks of, the one house that is not in the first is in the other. */
    private void otherOfTwo() {
        Set<String> lands = new TreeSet<>();
        boolean two = false;
        for (Clause clause : scene.clauses) {
            for (int i = 0; i < clause.size(); i++) {
                String land = land(clause.at(i));
                if (land != null) {
                    lands.add(land);
                }
                two |= clause.at(i).isAny(gazetteer.words("state-nouns"))
                        && clause.at(i - 1).isAny(BOTH);
            }
        }
        if (!two || lands.size() != 2) {
            return;
        }
        List<OrganizationEntity> open = new ArrayList<>();
        for (OrganizationEntity body : scene.entities.organizations()) {
            if (!isOfLearning(body)) {
                continue;
            }
            if (body.country.isEmpty()) {
                open.add(body);
            } else {
                lands.remove(body.country.get());
            }
        }
        if (open.size() == 1 && lands.size() == 1) {
            set(open.get(0), lands.iterator().next());
        }
    }

    /** A unit is where its house is, whatever language or land it teaches; one {@code in PLACE} is there. */
    private void units() {
        for (OrganizationEntity body : scene.entities.organizations()) {
            if (body.parent.isPresent() && !body.name().contains(" in ")) {
                Optional<OrganizationEntity> root = Optional.of(body);
                for (int depth = 0; depth < 6 && root.get().parent.isPresent(); depth++) {
                    root = root.get().parent;
                }
                if (body.isUnit() || body.country.isEmpty()) {
                    body.country = root.get().country;
                }
            }
        }
    }

    /** The code of the country that an item names or is an adjective of, or null. */
    private String land(Item item) {
        if (item.place() != null) {
            return item.place().isCountry() ? item.place().country() : null;
        }
        return item.token() == null || !item.token().isCapitalized()
                ? null
                : gazetteer.countryOfDemonym(item.token().text());
    }
}
