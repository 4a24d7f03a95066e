package org.entente.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.document.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts as they are printed. */
class PostFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Almaz Bekov, Rector of Osh University, spoke.                              | Rector                                  | rector
            Almaz Bekov, the rector of Osh University, spoke.                          | rector                                  | rector
            President Zhang Weimin spoke.                                              | President                               | president
            Vice President Zhang Weimin spoke.                                         | Vice President                          | vice-president
            Almaz Bekov, Vice-Rector for Academic Affairs of Osh University, spoke.    | Vice-Rector for Academic Affairs        | vice-rector
            Almaz Bekov, Vice-Rector for Research and Innovation, spoke.               | Vice-Rector for Research and Innovation | vice-rector
            Grace Achieng, Deputy Vice-Chancellor of Kisumu University, spoke.         | Deputy Vice-Chancellor                  | deputy-vice-chancellor
            Li Na, Deputy Dean of the School of Design, spoke.                         | Deputy Dean                             | deputy-dean
            Li Na, Director General of the office, spoke.                              | Director General                        | director-general
            Li Na, Director of the Department of Physics, spoke.                       | Director                                | director
            Li Na, Chairman of the Board of Osh Bank, spoke.                           | Chairman of the Board                   | chair
            Consul Almaz Bekov spoke.                                                  | Consul                                  | consul
            Grace Achieng, Pró-Presidente of Osh University, spoke.                    | Pró-Presidente                          | vice-president
            Principal Grace Achieng spoke.                                             | Principal                               | principal
            The head of the delegation, Almaz Bekov, spoke.                            | head                                    | head
            """)
    void postsHaveTitleAndRank(String text, String title, String rank) {
        List<PostMention> posts = Named.in(text, PostMention.class);
        assertEquals(1, posts.size(), posts::toString);
        assertEquals(title, posts.get(0).title());
        assertEquals(rank, posts.get(0).rank());
        assertEquals(title, Corpus.document("text", text).quote(posts.get(0).span()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Almaz Bekov, Liaison for Peru at Osh University, spoke.                | Liaison for Peru
            Dr. Almaz Bekov\u2014Plastic and Reconstructive Surgeon at Osh Hospital, spoke. | Plastic and Reconstructive Surgeon
            Mr. Almaz Bekov (Legal Assistant) spoke.                               | Legal Assistant
            Almaz Bekov, Summer Courses Coordinator at Osh University, spoke.      | Summer Courses Coordinator
            """)
    void titlesWithoutWordOfRankStandBesideTheirHolder(String text, String title) {
        List<PostMention> posts = Named.in(text, PostMention.class);
        assertEquals(1, posts.size(), posts::toString);
        assertEquals(title, posts.get(0).title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Former Rector Almaz Bekov spoke.",
                "Almaz Bekov, former rector of Osh University, spoke.",
                "The former Minister of Education, Almaz Bekov, spoke.",
            })
    void formerPostsAreTold(String text) {
        assertTrue(Named.in(text, PostMention.class).get(0).former(), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Vice-rectors Almaz Bekov and Li Na spoke.   | true
            The deans of all faculties spoke.           | true
            Vice-rector Almaz Bekov spoke.              | false
            """)
    void severalHoldersAreTold(String text, boolean plural) {
        assertEquals(plural, Named.in(text, PostMention.class).get(0).plural());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Associate Professor Almaz Bekov spoke.",
                "Professor Li Na spoke.",
                "The guests came to the college, which heads the list.",
                "Students rose to chair the talk.",
            })
    void formsOfAddressAndVerbsAreNoPosts(String text) {
        assertEquals(List.of(), Named.in(text, PostMention.class));
    }
}
