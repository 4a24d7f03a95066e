package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.entente.document.Corpus;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.junit.jupiter.api.Test;

/** Documents on other matters (a storm, a match, an obituary) tell of no agreement and no signing. */
class OtherMattersTest {

    @Test
    void nothingIsSignedThere() throws DocumentException {
        FactExtractor extractor = new FactExtractor();
        List<String> invented = new ArrayList<>();
        int documents = 0;
        for (Document document : Corpus.read(Corpus.OWN)) {
            if (!document.name().matches("n[xy]-.*")) {
                continue;
            }
            documents++;
            Extraction extraction = extractor.extract(document);
            extraction
                    .claims(Agreement.class)
                    .forEach(agreement -> invented.add(
                            document.name() + ": " + agreement.label() + ", from " + agreement.evidence()));
            extraction
                    .claims(Event.class)
                    .filter(event -> event.type() == EventType.SIGNING_CEREMONY)
                    .forEach(event ->
                            invented.add(document.name() + ": " + event.label() + ", from " + event.evidence()));
        }
        assertTrue(documents >= 20, "only " + documents + " such documents");
        assertEquals(List.of(), invented);
    }
}
