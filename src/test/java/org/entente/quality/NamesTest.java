package org.entente.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Straße;strasse",
                "Fırat;fırat",
                "İstanbul;istanbul",
                "ΟΔΟΣ;οδοσ",
                "οδος;οδοσ",
                "Kazakh-British;kazakh british",
                "O'Neill & Sons;oneill and sons",
                "Oʻzbekiston;ozbekiston",
                "Nguyễn Thị;nguyen thi",
                "ﬁnance №5;finance no5",
                "सुनील;स न ल",
                "上海 学院;上海 学院"
            })
    void namesAreFolded(String name, String words) {
        assertEquals(List.of(words.split(" ")), Names.fold(name));
    }

    @Test
    void aPersonsNameMatchesInAnyOrderAndWithoutHonorifics() {
        assertEquals(Names.personKey("Prof. Zhang Zhengrong"), Names.personKey("ZHENGRONG ZHANG"));
        assertNotEquals(Names.personKey("Zhang Zheng"), Names.personKey("Zhang Zhengrong"));
        assertEquals(List.of("dr"), Names.personKey("Dr."), "a name that is nothing else");
    }

    @Test
    void anOrganizationsNameKeepsItsOrderAndLosesTheArticle() {
        assertEquals(Names.organizationKey("The University of X"), Names.organizationKey("UNIVERSITY of X"));
        assertNotEquals(Names.organizationKey("X University"), Names.organizationKey("University X"));
    }

    @Test
    void titlesMatchOnTheirHeadAndHalfOfTheirWords() {
        assertTrue(Names.sameTitle("Vice-President", "vice president"));
        assertTrue(Names.sameTitle("Director", "Director of the International Office"));
        assertTrue(Names.sameTitle("Dean of the Faculty of Arts", "Dean, Faculty of Arts"));
        assertFalse(Names.sameTitle("President", "Vice President"));
        assertFalse(Names.sameTitle("Dean", "Director"));
        assertFalse(Names.sameTitle("", ""));
    }
}
