package org.entente.document;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
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
            return MetadataFields.metadata(fields(json(bytes)));
        } catch (CharacterCodingException e) {
            throw new DocumentException(file, "is not UTF-8", e);
        } catch (IOException | JsonParseException e) {
            String firstLine =
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new DocumentException(file, "is not JSON: " + firstLine, e);
        } catch (IllegalArgumentException e) {
            throw new DocumentException(file, e.getMessage(), e);
        }
    }

    private static JsonElement json(byte[] bytes) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        JsonReader reader = new JsonReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        reader.setStrictness(Strictness.STRICT);
        JsonElement json = JsonParser.parseReader(reader);
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new MalformedJsonException("something follows the object");
        }
        return json;
    }

    private static Map<String, String> fields(JsonElement json) {
        if (!(json instanceof JsonObject object)) {
            throw new IllegalArgumentException("is not an object with the fields " + MetadataFields.NAMES);
        }
        Map<String, String> fields = new HashMap<>();
        for (String name : MetadataFields.NAMES) {
            JsonElement value = object.get(name);
            if (value == null || value.isJsonNull()) {
                continue;
            }
            if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
                throw new IllegalArgumentException(name + ": not a text in quotation marks: " + value);
            }
            fields.put(name, value.getAsString());
        }
        return fields;
    }
}
