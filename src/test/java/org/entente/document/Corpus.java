package org.entente.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The real documents that properties are tested on: the project's own, and the shared corpus where it is present. */
public final class Corpus {
    public static final Path OWN = Path.of("data", "documents");
    public static final Path SHARED = Path.of("..", "shared", "corpus");

    private Corpus() {}

    /** All documents, own ones first, by name. */
    public static List<Document> documents() throws DocumentException {
        List<Document> documents = new ArrayList<>(read(OWN));
        if (Files.isDirectory(SHARED)) {
            documents.addAll(read(SHARED));
        }
        return documents;
    }

    /** The documents of a directory, by name. */
    public static List<Document> read(Path directory) throws DocumentException {
        DocumentReader reader = new DocumentReader();
        List<Document> documents = new ArrayList<>();
        for (Path file : reader.files(directory)) {
            documents.add(reader.read(file));
        }
        return documents;
    }

    /** A document that is this text and nothing else. */
    public static Document document(String name, String text) {
        return new Document(name, text, Metadata.NONE);
    }

    /** Texts that are hard on offsets: characters outside the plane that {@code char} covers, odd line ends, marks alone. */
    public static Stream<String> awkwardTexts() {
        return Stream.of(
                "\uFEFFVisit to Aldan University\r\n\r\nRector Olga Petrova received guests.\r\nThey signed a memorandum.",
                "\uD83C\uDF93 \uD835\uDC11\uD835\uDC1E\uD835\uDC1C\uD835\uDC2D\uD835\uDC28\uD835\uDC2B Olga Petrova of"
                        + " Aldan University \uD83E\uDD1D met Dr. Li Wei \uD83D\uDE42.",
                "RECTORS MEET IN BISHKEK\nProf. A.B. Osmonov (Osh Academy) and Ms. Chen Jing signed.The sides agreed.",
                "e\u0301cole u\u0308niversitesi \u202Eabc\u202C \u200Bx\u200D",
                "lone \uD800 high, lone \uDC00 low, Prof. \uDBFFSmith",
                "((((\"'[[{{",
                "....",
                "'s",
                "- - -\n* * *\n1. 2. 3.",
                "\n\n\r\r\u2028\u2029\u0085",
                "\u0001\u0000\u0007 control",
                "\u5317\u4EAC\u5927\u5B66\u4E0E\u963F\u62C9\u6728\u56FE\u7B7E\u7F72\u534F\u8BAE\u3002\u53CC\u65B9\u4F1A\u8C08\u3002",
                "x",
                ".",
                "\uD83D\uDE00");
    }
}
