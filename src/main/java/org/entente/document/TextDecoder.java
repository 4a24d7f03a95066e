package org.entente.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds out in which encoding bytes are written. In this order: a byte order mark; UTF-8, which other encodings practically
 * never form by chance; what a page declares; the statistics of the Mozilla detector (Li and Momoi, <i>A composite
 * approach to language/encoding detection</i>, 19th International Unicode Conference, 2001); windows-1252.
 *
 * <p>Linear in the number of bytes.
 */
final class TextDecoder {
    /** WHATWG Encoding Standard: the labels of smaller sets stand for the larger sets that pages really use. */
    private static final Map<String, String> LARGER_SETS = Map.ofEntries(
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("tis620", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            // The detector's answer to very short windows-1251; files of the old Mac system are hardly met any more.
            Map.entry("maccyrillic", "windows-1251"));

    private static final Charset LAST_GUESS = Charset.forName("windows-1252");
    private static final Pattern DECLARATION = Pattern.compile(
            "(?i)<(?:meta\\b[^>]{0,200}?\\bcharset|\\?xml\\b[^>]{0,200}?\\bencoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    /** A declaration has to stand within 1,024 bytes; many pages put scripts before it. */
    private static final int DECLARATION_WITHIN = 8192;

    private final byte[] bytes;

    private TextDecoder(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The text of bytes, with its byte order mark if it has one. Not a single byte is passed over.
     *
     * @throws IOException saying in its message why the bytes are not a text
     */
    static String decode(byte[] bytes) throws IOException {
        TextDecoder decoder = new TextDecoder(bytes);
        return refuseControls(decoder.text());
    }

    /**
     * The text of a web page, without byte order mark. Bytes that do not belong are replaced, as browsers do.
     *
     * @throws IOException saying in its message why the bytes are not a text
     */
    static String decodePage(byte[] bytes) throws IOException {
        String text = refuseControls(new TextDecoder(bytes).page());
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private String text() throws IOException {
        Charset marked = byteOrderMark();
        if (marked != null) {
            try {
                return strictly(marked);
            } catch (CharacterCodingException e) {
                throw new IOException("is not " + marked + ", as its byte order mark says", e);
            }
        }
        refuseBinary();
        try {
            return strictly(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            if (isDamagedUtf8()) {
                throw new IOException("is UTF-8, but not from byte " + firstNotUtf8() + " on", e);
            }
        }
        try {
            return strictly(guess().orElse(LAST_GUESS));
        } catch (CharacterCodingException e) {
            throw new IOException("its encoding cannot be told; store it as UTF-8", e);
        }
    }

    private String page() throws IOException {
        Charset marked = byteOrderMark();
        if (marked != null) {
            return leniently(marked);
        }
        refuseBinary();
        try {
            return strictly(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            Charset charset = isDamagedUtf8()
                    ? StandardCharsets.UTF_8
                    : declared().or(this::guess).orElse(LAST_GUESS);
            return leniently(charset);
        }
    }

    private Charset byteOrderMark() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private boolean startsWith(int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private void refuseBinary() throws IOException {
        if (startsWith('%', 'P', 'D', 'F', '-')) {
            throw new IOException("is not text but a PDF; give it the ending .pdf");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new IOException("is not text: byte " + i + " is zero");
            }
        }
    }

    /** Which bytes mean nothing as text, but are characters of an encoding, is only seen after decoding. */
    private static String refuseControls(String text) throws IOException {
        long controls = text.chars()
                .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c))
                .count();
        if (controls > 2 && controls * 100 > text.length()) {
            throw new IOException("is not text: " + controls + " control characters in " + text.length());
        }
        return text;
    }

    private String strictly(Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private String leniently(Charset charset) {
        return new String(bytes, charset);
    }

    /**
     * Whether most of what lies outside ASCII is sound UTF-8: a text cut within a character, or with a byte overwritten.
     * Of a text in GB 18030, some one in six looks sound; in sets of single bytes, hardly any.
     */
    private boolean isDamagedUtf8() {
        int sound = 0;
        int damaged = 0;
        String replaced = leniently(StandardCharsets.UTF_8);
        for (int i = 0; i < replaced.length(); i++) {
            char c = replaced.charAt(i);
            if (c == '\uFFFD') {
                damaged++;
            } else if (c >= 0x80) {
                sound++;
            }
        }
        return sound > damaged;
    }

    private int firstNotUtf8() {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        return in.position();
    }

    private Optional<Charset> declared() {
        int length = Math.min(bytes.length, DECLARATION_WITHIN);
        Matcher declaration = DECLARATION.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        return declaration.find()
                ? charset(declaration.group(1)).filter(c -> !c.name().startsWith("UTF-"))
                : Optional.empty();
    }

    private Optional<Charset> guess() {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(TextDecoder::charset);
    }

    private static Optional<Charset> charset(String name) {
        try {
            String larger = LARGER_SETS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
            return Charset.isSupported(larger) ? Optional.of(Charset.forName(larger)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
