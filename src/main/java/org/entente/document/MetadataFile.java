package org.entente.document;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code NAME.meta.json}: an object whose fields are texts. */
final class MetadataFile {

    private MetadataFile() {}

    /**
     * @return the metadata of the file; {@link Metadata#NONE} if there is no such file
     * @throws DocumentException naming the file and the field, if it is not understood
     */
    static Metadata read(Path file, long limit) throws DocumentException {
        if (Files.notExists(file)) {
            return Metadata.NONE;
        }
        byte[] bytes = DocumentReader.bytes(file, limit);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return MetadataFields.metadata(fields(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            throw new DocumentException(file, "is not UTF-8", e);
        } catch (IOException e) {
            String firstLine =
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new DocumentException(file, "is not JSON: " + firstLine, e);
        } catch (IllegalArgumentException e) {
            throw new DocumentException(file, e.getMessage(), e);
        }
    }

    private static Map<String, String> fields(String json) throws IOException {
        JsonReader reader = new JsonReader(new StringReader(json));
        reader.setStrictness(Strictness.STRICT);
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            throw new IllegalArgumentException("is not an object with the fields " + MetadataFields.NAMES);
        }
        Map<String, String> fields = new HashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            JsonToken kind = reader.peek();
            if (!MetadataFields.NAMES.contains(name) || kind == JsonToken.NULL) {
                reader.skipValue();
            } else if (kind == JsonToken.STRING) {
                fields.put(name, reader.nextString());
            } else {
                throw new IllegalArgumentException(name + ": not a text in quotation marks: " + kind);
            }
        }
        reader.endObject();
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new MalformedJsonException("something follows the object");
        }
        return fields;
    }
}
