package org.entente.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.entente.document.Span;
import org.entente.graph.Ent;

/**
 * Finds the sentences that say a thing. Keeps the texts that were quoted last, so that a page of many facts reads each text
 * once. Safe for use by several threads.
 */
final class Quoter {
    /** Texts of a few kilobytes each, with some tens of kilobytes of tokens. */
    private static final int KEPT = 200;

    private final Map<String, QuotedText> texts = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, QuotedText> eldest) {
            return size() > KEPT;
        }
    });

    /** Words in a document. */
    record Place(Resource document, Span span) {}

    /** Where the words stand that say a thing, by document and in the order of the text. */
    static List<Place> places(Reading reading, Resource thing) {
        List<Place> places = new ArrayList<>();
        for (Resource annotation :
                reading.model().listSubjectsWithProperty(OA.hasBody, thing).toList()) {
            for (Resource target : reading.objects(annotation, OA.hasTarget)) {
                Resource document = target.getPropertyResourceValue(OA.hasSource);
                Resource selector = target.getPropertyResourceValue(OA.hasSelector);
                if (document != null && selector != null && selector.hasProperty(OA.start)) {
                    places.add(new Place(
                            document,
                            new Span(
                                    selector.getProperty(OA.start).getInt(),
                                    selector.getProperty(OA.end).getInt())));
                }
            }
        }
        places.sort((a, b) -> {
            int byDocument = a.document.getURI().compareTo(b.document.getURI());
            return byDocument != 0 ? byDocument : a.span.compareTo(b.span);
        });
        return places;
    }

    /** The text of a document; nothing if the store does not have it, or if it is empty. */
    Optional<QuotedText> text(Reading reading, Resource document) {
        String key = reading.value(document, Ent.sha256);
        QuotedText text = texts.get(key);
        if (text == null) {
            String words = reading.value(document, Ent.text);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            text = new QuotedText(reading.value(document, DCTerms.identifier), words);
            texts.put(key, text);
        }
        return Optional.of(text);
    }

    /** The sentences that say a thing, each once, with all words of it marked. */
    List<Quotation> quotations(Reading reading, Resource thing) {
        record Sentence(Resource document, QuotedText text, Span span) {}
        Map<Sentence, List<Span>> marks = new LinkedHashMap<>();
        for (Place place : places(reading, thing)) {
            text(reading, place.document)
                    .filter(text -> text.whole().contains(place.span))
                    .map(text -> new Sentence(place.document, text, text.sentences(place.span)))
                    .ifPresent(sentence -> marks.computeIfAbsent(sentence, s -> new ArrayList<>())
                            .add(place.span));
        }
        return marks.entrySet().stream()
                .map(entry -> {
                    Sentence sentence = entry.getKey();
                    List<Span> words = entry.getValue();
                    return new Quotation(
                            sentence.text.parts(sentence.span, words, List.of()),
                            href(reading, sentence.document, words.get(0)),
                            reading.label(sentence.document),
                            source(reading, sentence.document));
                })
                .toList();
    }

    /** The address at which the words are marked in their document. */
    static String href(Reading reading, Resource document, Span span) {
        return reading.href(document) + "?start=" + span.start() + "&end=" + span.end() + "#said";
    }

    private static String source(Reading reading, Resource document) {
        List<String> known = new ArrayList<>();
        reading.objects(document, DCTerms.publisher).forEach(publisher -> known.add(reading.label(publisher)));
        String issued = reading.value(document, DCTerms.issued);
        if (!issued.isEmpty()) {
            known.add(Dates.words(issued));
        }
        return String.join(", ", known);
    }
}
