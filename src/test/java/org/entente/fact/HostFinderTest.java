package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Optional;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.mention.Gazetteer;
import org.entente.mention.MentionFinder;
import org.entente.text.AnnotatedText;
import org.entente.text.TextAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostFinderTest {
    private static final String TWO =
            "Kisumu College and Osh State University signed a memorandum in May. Both hope for more.";

    private static String host(String words, Optional<String> publisher, Optional<String> source) {
        Gazetteer gazetteer = Gazetteer.standard();
        Metadata metadata = new Metadata(Optional.empty(), source, publisher, Optional.empty(), Optional.of("en"));
        AnnotatedText text = new TextAnnotator().annotate(new Document("a", words, metadata));
        Scene scene = new Scene(text, new MentionFinder(gazetteer).find(text), gazetteer, new ArrayList<>());
        return scene.host().map(Entity::name).orElse("");
    }

    @Test
    void itIsThePublishersNews() {
        assertEquals("Osh State University", host(TWO, Optional.of("Osh State University"), Optional.empty()));
    }

    @Test
    void elseTheOneOfWhoseNameTheAddressConsists() {
        assertEquals(
                "Osh State University", host(TWO, Optional.empty(), Optional.of("https://www.osh.edu.example/en/1")));
        assertEquals("Kisumu College", host(TWO, Optional.empty(), Optional.of("https://news.kisumu.ac.example/osh")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Osh State University welcomed guests from Kisumu College. They saw the library.",
                "Our university and Kisumu College have signed a memorandum. Osh State University has 900 teachers.",
                "Our university, Lima University and Kisumu College have signed a memorandum. Osh State University is old.",
                "Principal Mary Otieno led a delegation from Kisumu College. The delegation met Rector Bakyt Asanov and"
                        + " Vice-Rector Almaz Bekov. Osh State University has 900 teachers.",
                "The Vice-Chancellor, Bakyt Asanov, said that the Rector of Kisumu Polytechnic, Mary Otieno, will come to Osh"
                        + " State University.",
                "The university was visited by guests from Kisumu College. Principal Mary Otieno was shown the library of Osh"
                        + " State University.",
                "Agreement with Kisumu College\n\nKisumu College and Osh State University signed an agreement. Present were the"
                        + " rector, Azamat Bekov, and the vice-rector, Aida Bekova.",
                "The delegation of Osh State University was in Kisumu. Our delegation met with the Principal of Kisumu College.",
            })
    void elseTheOneThatTheTextSpeaksOfAsItsOwn(String text) {
        assertEquals("Osh State University", host(text, Optional.empty(), Optional.empty()));
    }
}
