package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
    @TempDir
    private Path directory;

    private final DocumentReader reader = new DocumentReader();

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private String refusal(Path file) {
        DocumentException refused = assertThrows(DocumentException.class, () -> reader.read(file));
        assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
        assertEquals(refused.file() + ": " + refused.reason(), refused.getMessage());
        return directory.relativize(refused.file()) + ": " + refused.reason();
    }

    // Plain text

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One line",
                "Headline\n\nBody.\n",
                "Headline\r\n\r\nBody.\r\n",
                "old\rline\rends",
                "\uFEFFwith a byte order mark",
                "  spaces\tand\u00A0others \n\n\n",
                "Қарағанды, 上海, \uD83C\uDF93 and \uFFFD",
                "---\nnot closed\n",
                "form\ffeed\u000Btab\u0085next"
            })
    void textIsTheFileByteForByte(String text) throws Exception {
        Path file = file("a.txt", text);

        Document document = reader.read(file);

        assertArrayEquals(Files.readAllBytes(file), document.text().getBytes(StandardCharsets.UTF_8));
        assertEquals(new Span(0, document.length()), document.body());
    }

    @Test
    void textOfRandomCharactersIsTheFileByteForByte() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder("x");
            random.ints(random.nextInt(60), 0x20, Character.MAX_CODE_POINT)
                    .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                    .forEach(text::appendCodePoint);
            assertEquals(
                    text.toString(), reader.read(file("r.txt", text.toString())).text());
        }
    }

    @Test
    void everyDocumentOfTheDataIsReadExactly() throws Exception {
        List<Path> files = reader.files(Path.of("data/documents"));
        for (Path file : files) {
            Document document = reader.read(file);
            assertEquals(Files.readString(file), document.text());
            assertEquals(document.name() + ".txt", file.getFileName().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Ректор университета подписал соглашение о сотрудничестве с китайским колледжем.",
        "KOI8-R, Ректор университета подписал соглашение о сотрудничестве с китайским колледжем.",
        "GB18030, 上海城建职业学院与卡拉干达大学签署合作协议。双方将开展学生交流。",
        "Big5, 上海城建職業學院與卡拉干達大學簽署合作協議。雙方將開展學生交流。",
        "windows-1252, La Universidad de Cádiz firmó un convenio – «histórico» – con la de Costa Rica.",
        "EUC-KR, 대학교는 협력 협정에 서명했습니다. 학생 교류를 실시합니다.",
        "Shift_JIS, 大学は協力協定に署名しました。学生の交流を行います。"
    })
    void olderEncodingsAreGuessed(String charset, String text) throws Exception {
        assertEquals(
                text,
                reader.read(file("a.txt", text.getBytes(Charset.forName(charset))))
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void byteOrderMarkTellsUtf16(String charset) throws Exception {
        String text = "\uFEFFThe College signed 协议";
        assertEquals(
                text,
                reader.read(file("a.txt", text.getBytes(Charset.forName(charset))))
                        .text());
    }

    @Test
    void damagedUtf8IsRefusedAtTheByte() throws Exception {
        byte[] whole = "Астана: соглашение подписано".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);

        assertEquals("a.txt: is UTF-8, but not from byte " + (whole.length - 2) + " on", refusal(file("a.txt", cut)));
    }

    // Front matter and metadata beside

    @Test
    void frontMatterIsMetadataAndTheTextStaysWhole() throws Exception {
        String head =
                "---\r\nTitle: \"A: visit\"\r\npublisher: Kazinform\r\nPublished: 2023-05-02\r\nmood: good\r\n---\r\n";
        String text = "\uFEFF" + head + "Visit \uD83C\uDF93\r\nBody.";

        Document document = reader.read(file("a.txt", text));

        assertEquals(text, document.text());
        assertEquals("Visit \uD83C\uDF93\r\nBody.", document.quote(document.body()));
        assertEquals(
                new Metadata(
                        Optional.of("A: visit"),
                        Optional.empty(),
                        Optional.of("Kazinform"),
                        Optional.of(new PartialDate(2023, 5, 2)),
                        Optional.empty()),
                document.metadata());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"---\nA sentence.\n---\nText", "---\n---\nText", "\n---\ntitle: x\n---\nText", "title: x\nText"})
    void whatOnlyLooksLikeFrontMatterIsText(String text) throws Exception {
        Document document = reader.read(file("a.txt", text));

        assertEquals(Metadata.NONE, document.metadata());
        assertEquals(text, document.quote(document.body()));
    }

    @Test
    void metadataBesideGoesBeforeFrontMatterFieldByField() throws Exception {
        file("a.meta.json", "{\"publisher\": \"Ministry\", \"language\": \"en_GB\", \"source\": null, \"x\": [1]}");
        Path file = file("a.txt", "---\npublisher: Paper\ntitle: Visit\nlanguage:\n---\nBody");

        Metadata metadata = reader.read(file).metadata();

        assertEquals(
                new Metadata(
                        Optional.of("Visit"),
                        Optional.empty(),
                        Optional.of("Ministry"),
                        Optional.empty(),
                        Optional.of("en-GB")),
                metadata);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"published\": \"last week\"} | published: not a date such as 2025-02-25, 2025-02 or 2025: last week",
                "{\"published\": \"2025-02-30\"} | published: not a date such as 2025-02-25, 2025-02 or 2025: 2025-02-30",
                "{\"published\": 2025} | published: not a text in quotation marks: NUMBER",
                "{\"language\": \"English (UK)\"} | language: not a language tag such as en or zh-CN: English (UK)",
                "{\"source\": \"page one\"} | source: not the address of a page: page one",
                "{\"source\": \"news/1.html\"} | source: not the address of a page: news/1.html",
                "{\"title\": [\"a\"]} | title: not a text in quotation marks: BEGIN_ARRAY",
                "[] | is not an object with the fields [title, source, publisher, published, language]"
            })
    void metadataThatIsNotUnderstoodIsRefusedByField(String json, String reason) throws Exception {
        file("a.meta.json", json);

        assertEquals("a.meta.json: " + reason, refusal(file("a.txt", "Text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{title: 'x'}", "{\"title\": \"x\"} {}", "{\"title\": \"x\",}"})
    void metadataThatIsNotJsonIsRefused(String json) throws Exception {
        file("a.meta.json", json);

        String refusal = refusal(file("a.txt", "Text"));
        assertEquals("a.meta.json: is not JSON: ", refusal.substring(0, 26), refusal);
    }

    @Test
    void frontMatterThatIsNotUnderstoodIsRefusedByField() throws Exception {
        Path file = file("a.txt", "---\npublished: soon\n---\nBody");

        assertEquals(
                "a.txt: front matter: published: not a date such as 2025-02-25, 2025-02 or 2025: soon", refusal(file));
    }

    // Names and files

    @Test
    void nameIsTheFileNameWithoutItsEnding() throws Exception {
        for (String name : List.of("a b", "Қарағанды 上海", "v1.2 (final)", "-", "100%")) {
            assertEquals(name, reader.read(file(name + ".TXT", "Text")).name());
        }
    }

    @Test
    void directoryListsWhatIsReadByName() throws Exception {
        for (String name :
                List.of("b.txt", "a.html", "C.PDF", "d.docx", "e.HTM", "a.meta.json", ".hidden.txt", "x.csv")) {
            file(name, "x");
        }
        file("~$d.docx", "x");
        Files.createDirectory(directory.resolve("below.txt"));

        assertEquals(
                List.of("C.PDF", "a.html", "b.txt", "d.docx", "e.HTM"),
                reader.files(directory).stream()
                        .map(f -> f.getFileName().toString())
                        .toList());
    }

    @Test
    void directoriesThatGiveNothingAreToldApart() throws Exception {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Path file = file("file.txt", "x");
        Path missing = directory.resolve("missing");

        assertEquals(empty + ": has no documents (.docx, .htm, .html, .pdf, .txt)", refusedDirectory(empty));
        assertEquals(file + ": is a file, not a directory", refusedDirectory(file));
        assertEquals(missing + ": no such directory", refusedDirectory(missing));
    }

    private String refusedDirectory(Path path) {
        return assertThrows(DocumentException.class, () -> reader.files(path)).getMessage();
    }

    @Test
    void secondFileOfANameIsRefused() throws Exception {
        Path page = file("a.html", "<p>A page with some words.</p>");
        Path text = file("a.txt", "Text");

        assertEquals("a.txt: has the name of a.html, which is read instead; rename one of them", refusal(text));
        assertEquals(List.of(page, text), reader.files(directory));
        file("b.PDF", "x");
        assertEquals(
                "b.txt: has the name of b.PDF, which is read instead; rename one of them", refusal(file("b.txt", "x")));
    }

    // Bad input

    @Test
    void emptyAndBlankFilesAreRefused() throws Exception {
        assertEquals("a.txt: is empty", refusal(file("a.txt", "")));
        assertEquals("a.txt: has no text", refusal(file("a.txt", "\uFEFF \r\n\u00A0\u200B\t")));
        assertEquals("a.txt: has no text after its front matter", refusal(file("a.txt", "---\ntitle: x\n---\n \n")));
    }

    @Test
    void binaryFilesAreRefused() throws Exception {
        byte[] random = new byte[5000];
        new Random(1).nextBytes(random);
        byte[] controls = "abc\u0001\u0002\u0003\u0004def".getBytes(StandardCharsets.UTF_8);

        assertEquals("a.txt: is not text: byte 3 is zero", refusal(file("a.txt", "abc\0def")));
        assertEquals("a.txt: is not text: 4 control characters in 10", refusal(file("a.txt", controls)));
        assertEquals(
                "a.txt: is not text but a PDF; give it the ending .pdf", refusal(file("a.txt", "%PDF-1.7\n1 0 obj")));
        assertEquals("a.txt: is not text", refusal(file("a.txt", random)).substring(0, 18));
        assertEquals(
                "a.txt: is not UTF-16LE, as its byte order mark says",
                refusal(file("a.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 0x41})));
    }

    @Test
    void bytesOfNoEncodingAreRefused() throws Exception {
        byte[] bytes = "Universit\u0081 \u0090 \u009D".getBytes(StandardCharsets.ISO_8859_1);

        assertEquals("a.txt: its encoding cannot be told; store it as UTF-8", refusal(file("a.txt", bytes)));
    }

    @Test
    void tooLargeFilesAreRefused() throws Exception {
        Path file = file("a.txt", "12345678");
        DocumentException refused = assertThrows(DocumentException.class, () -> new DocumentReader(7).read(file));

        assertEquals("is too large: 8 bytes; at most 7 are read", refused.reason());
        assertEquals(8, new DocumentReader(8).read(file).length());
    }

    @Test
    void whatIsNoReadableFileIsRefused() throws Exception {
        assertEquals("a.txt: no such file", refusal(directory.resolve("a.txt")));
        Files.createSymbolicLink(directory.resolve("link.txt"), directory.resolve("nowhere"));
        assertEquals("link.txt: no such file", refusal(directory.resolve("link.txt")));
        assertEquals(
                "b.txt: is a directory, not a document", refusal(Files.createDirectory(directory.resolve("b.txt"))));
        assertEquals(
                "c.doc: its ending is none of those that are read: .docx, .htm, .html, .pdf, .txt",
                refusal(file("c.doc", "x")));
        assertEquals(
                "README: its ending is none of those that are read: .docx, .htm, .html, .pdf, .txt",
                refusal(file("README", "x")));
        assertEquals(
                "txt: its ending is none of those that are read: .docx, .htm, .html, .pdf, .txt",
                refusal(file("txt", "x")));
        assertEquals(".txt: has no name before its ending", refusal(file(".txt", "x")));
    }

    @Test
    void deviceIsRefused() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        Path link = Files.createSymbolicLink(directory.resolve("d.txt"), Path.of("/dev/zero"));

        assertEquals("d.txt: is not a regular file", refusal(link));
        Files.delete(link);
    }

    @Test
    void fileWithoutPermissionIsRefused() throws Exception {
        Path file = file("a.txt", "Text");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "the superuser may read everything");

        assertEquals("a.txt: permission denied", refusal(file));
    }
}
