package org.entente.network;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.function.Function;
import org.entente.document.Span;

/** The form of agents, links and routes in JSON, the same on the command line and over HTTP. */
public final class NetworkJson {
    private NetworkJson() {}

    public static JsonObject of(Agent agent) {
        JsonObject json = new JsonObject();
        json.addProperty("iri", agent.iri());
        json.addProperty("label", agent.label());
        json.addProperty("kind", agent.kind());
        addUnlessEmpty(json, "country", agent.country());
        return json;
    }

    /** A link without its ends. */
    public static JsonObject of(Link link) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", link.kind());
        json.addProperty("claim", link.claim());
        json.addProperty("label", link.label());
        addUnlessEmpty(json, "status", link.status());
        addUnlessEmpty(json, "start", link.start());
        addUnlessEmpty(json, "end", link.end());
        addUnlessEmpty(json, "holdsFrom", Days.words(link.holdsFrom()));
        addUnlessEmpty(json, "holdsUntil", Days.words(link.holdsUntil()));
        json.addProperty("confidence", link.confidence());
        if (!link.areas().isEmpty()) {
            json.add("areas", array(link.areas(), NetworkJson::text));
        }
        return json;
    }

    /** A link with the sentences that say it. */
    public static JsonObject of(Link link, List<Evidence> evidence) {
        JsonObject json = of(link);
        json.add("evidence", array(evidence, NetworkJson::of));
        return json;
    }

    public static JsonObject of(Evidence evidence) {
        JsonObject json = new JsonObject();
        json.addProperty("document", evidence.document());
        json.addProperty("title", evidence.title());
        addUnlessEmpty(json, "issued", evidence.issued());
        json.addProperty("sentence", evidence.sentence());
        json.addProperty("start", evidence.span().start());
        json.addProperty("end", evidence.span().end());
        json.add("words", array(evidence.words(), NetworkJson::of));
        return json;
    }

    private static JsonArray of(Span span) {
        JsonArray ends = new JsonArray();
        ends.add(span.start());
        ends.add(span.end());
        return ends;
    }

    /** A route, with the sentences of every hop. */
    public static JsonObject of(Route route, Function<Link, List<Evidence>> evidence) {
        JsonObject json = new JsonObject();
        json.addProperty("length", route.hops().size());
        json.addProperty("cost", route.cost());
        json.addProperty("weakest", route.hops().indexOf(route.weakest()));
        addUnlessEmpty(json, "since", Days.words(route.since()));
        route.held().ifPresent(held -> {
            JsonObject interval = new JsonObject();
            addUnlessEmpty(interval, "from", Days.words(held.first()));
            addUnlessEmpty(interval, "until", Days.words(held.last()));
            json.add("held", interval);
        });
        json.add("hops", array(route.hops(), hop -> {
            JsonObject step = new JsonObject();
            step.add("from", of(hop.from()));
            step.add("to", of(hop.to()));
            step.add("links", array(hop.links(), link -> of(link, evidence.apply(link))));
            return step;
        }));
        return json;
    }

    /** A list. */
    public static <T> JsonArray array(List<T> values, Function<T, ? extends JsonElement> form) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(form.apply(value)));
        return array;
    }

    private static JsonPrimitive text(String words) {
        return new JsonPrimitive(words);
    }

    private static void addUnlessEmpty(JsonObject json, String name, String value) {
        if (!value.isEmpty()) {
            json.addProperty(name, value);
        }
    }
}
