package org.entente.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.document.Document;
import org.entente.mention.Gazetteer;
import org.entente.mention.Mention;
import org.entente.mention.MentionFinder;
import org.entente.text.AnnotatedText;
import org.entente.text.TextAnnotator;

/** Reads what a document says, in time linear in its length. Safe for use by several threads. */
public final class FactExtractor {
    /** The languages whose facts are read. */
    private static final Set<String> MINED = Set.of("en", "und");

    /**
     * The tokens, some 15 printed pages of them, of the longest text that is read as one report. The rules look for what
     * belongs together in all of a report, so that their time grows faster than its length; longer texts are read in parts.
     */
    private static final int LONGEST_PART = 6_000;

    private final Gazetteer gazetteer = Gazetteer.standard();
    private final TextAnnotator annotator = new TextAnnotator();
    private final MentionFinder finder = new MentionFinder(gazetteer);
    private final AreaReader areas = new AreaReader(gazetteer);

    /** Reads one document; the same document always gives an equal result. */
    public Extraction extract(Document document) {
        AnnotatedText text = annotator.annotate(document);
        if (!MINED.contains(text.language())) {
            return new Extraction(document, text.language(), false, List.of(), List.of(), List.of());
        }
        List<List<Mention>> mentions = finder.find(text);
        List<Rejection> rejections = new ArrayList<>();
        ClaimJoiner joiner = new ClaimJoiner();
        List<AnnotatedText> parts = text.parts(LONGEST_PART);
        List<Claim> claims = List.of();
        int from = 0;
        for (AnnotatedText part : parts) {
            int to = from + part.sentences().size();
            claims = claims(part, mentions.subList(from, to), rejections);
            if (parts.size() > 1) {
                joiner.add(claims);
            }
            from = to;
        }
        List<Mention> all = mentions.stream().flatMap(List::stream).toList();
        return new Extraction(
                document,
                text.language(),
                true,
                all,
                parts.size() > 1 ? joiner.claims() : claims,
                List.copyOf(rejections));
    }

    /** What the models can learn from: each candidate of a document that is read as one report. */
    public List<Candidate> candidates(Document document) {
        AnnotatedText text = annotator.annotate(document);
        Scene scene = new Scene(text, finder.find(text), gazetteer, new ArrayList<>());
        List<Candidate> all = new ArrayList<>(new HostFinder(scene).candidates());
        all.addAll(new Reading(scene).events.candidates());
        return all;
    }

    private List<Claim> claims(AnnotatedText text, List<List<Mention>> mentions, List<Rejection> rejections) {
        Scene scene = new Scene(text, mentions, gazetteer, rejections);
        Reading reading = new Reading(scene);
        List<EventReader.Found> events = reading.events.read();
        scene.entities.assignKeys();
        return new ClaimWriter(scene, reading.positions, events, reading.agreements, reading.statements).claims();
    }

    /** One report, read up to what its events are told by. */
    private final class Reading {
        final List<PositionReader.Found> positions;
        final List<Instrument> agreements;
        final List<StatementReader.Found> statements;
        final EventReader events;

        Reading(Scene scene) {
            Movements movements = new Movements(scene);
            new UnitReader(scene, movements).read();
            new KindReader(scene).read();
            new CountryReader(scene).read();
            DateResolver dates = new DateResolver(scene);
            PositionReader positionReader = new PositionReader(scene);
            positions = positionReader.complete(positionReader.read());
            Principals principals = new Principals(scene);
            agreements = new AgreementReader(scene, dates, movements, positions, principals, areas).read();
            statements = new StatementReader(scene).read();
            events = new EventReader(scene, dates, movements, positions, agreements, principals, statements);
        }
    }
}
