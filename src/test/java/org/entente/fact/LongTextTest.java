package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.document.Corpus;
import org.entente.document.Document;
import org.entente.document.DocumentException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A text that is longer than what is read at once. */
class LongTextTest {
    private static final String BEGIN =
            """
            Osh State University and Kisumu University of Technology signed a memorandum of understanding on 3 May 2024. \
            It was signed by Rector Almaz Bekov. Dr. Grace Achieng, Dean of the Faculty of Law of Osh State University, \
            spoke to the guests.

            """;
    private static final String END =
            """
            Osh State University and Temirlan Technical College signed an agreement on 9 June 2024. It was signed by \
            Rector Almaz Bekov. Grace Achieng was there. Guests saw the Faculty of Law of Kisumu University of Technology.
            """;

    private static Extraction extraction;

    @BeforeAll
    static void read() {
        String filler = "The guests of the town saw its old halls and spoke of what they had seen there.\n\n";
        extraction = new FactExtractor().extract(Corpus.document("long", BEGIN + filler.repeat(2_000) + END));
    }

    private static List<String> names(Class<? extends Claim.Named> kind) {
        return extraction.claims(kind).map(Claim.Named::name).sorted().toList();
    }

    @Test
    void whatIsFarApartIsOneThingByItsName() {
        assertEquals(List.of("Almaz Bekov", "Grace Achieng"), names(Person.class));
        Person rector = extraction.claims(Person.class).findFirst().orElseThrow();
        assertTrue(rector.evidence().get(0).span().start() < BEGIN.length());
        assertTrue(rector.evidence().get(1).span().start() > BEGIN.length());
        assertEquals(
                1,
                names(Organization.class).stream()
                        .filter("Osh State University"::equals)
                        .count());
    }

    @Test
    void unitsOfOneNameStayWithTheirInstitutions() {
        List<Organization> units = extraction
                .claims(Organization.class)
                .filter(body -> body.name().startsWith("Faculty of Law"))
                .toList();
        assertEquals(2, units.size(), units::toString);
        assertEquals(2, units.stream().map(Organization::parent).distinct().count(), units::toString);
    }

    @Test
    void eachPartHasItsAgreements() {
        List<Agreement> agreements = extraction.claims(Agreement.class).toList();
        assertEquals(2, agreements.size(), agreements::toString);
        assertEquals(
                agreements.get(0).parties().get(0), agreements.get(1).parties().get(0));
        assertEquals(agreements.get(0).signatories(), agreements.get(1).signatories());
    }

    @Test
    void whatHoldsOfAllTextsHoldsOfLongOnes() throws DocumentException {
        Invariants.check(extraction);
        StringBuilder all = new StringBuilder();
        for (Document document : Corpus.read(Corpus.OWN)) {
            all.append(document.text()).append("\n\n");
        }
        Invariants.check(new FactExtractor().extract(Corpus.document("all", all.toString())));
        String line = all.toString().replace('\n', ' ');
        Invariants.check(new FactExtractor().extract(Corpus.document("line", line)));
    }
}
