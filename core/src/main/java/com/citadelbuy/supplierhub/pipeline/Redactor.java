package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes secrets and personal data out of what is kept of an exchange. By name: members, form fields and headers that are
 * secret everywhere or that the definition calls personal. By value: the connection's secrets, and whatever stood under a
 * personal name in this request, wherever they turn up again, such as in a supplier's message.
 */
final class Redactor {

    private static final String HIDDEN = "***";
    private static final int MOST_KEPT = 16 * 1024;
    private static final int MOST_READ = 512 * 1024;
    private static final int SHORTEST_VALUE = 4;
    /** An element without elements; its content may be marked as text. */
    private static final Pattern LEAF = Pattern.compile(
            "<([A-Za-z_][\\w.-]*)(?:\\s[^<>]*)?>(?:<!\\[CDATA\\[.*?]]>|[^<]++)*+</\\1\\s*>", Pattern.DOTALL);

    private static final Set<String> SECRET_NAMES = Set.of(
            "authorization",
            "proxy-authorization",
            "cookie",
            "set-cookie",
            "accesstoken",
            "refreshtoken",
            "token",
            "session",
            "apikey",
            "appsecret",
            "clientsecret",
            "secret",
            "secretkey",
            "password",
            "sign",
            "signature",
            "privatekey");

    private final Set<String> names;
    private final List<String> values;

    private Redactor(Set<String> names, List<String> values) {
        this.names = names;
        this.values = values;
    }

    static Redactor of(Call call) {
        Set<String> names = new LinkedHashSet<>(SECRET_NAMES);
        call.line.definition().personal().forEach(name -> names.add(plain(name)));
        Set<String> values = new LinkedHashSet<>();
        call.secrets.forEach(secret -> addValue(values, secret));
        Redactor byName = new Redactor(names, List.of());
        byName.collect(call.signed, value -> addValue(values, value));
        List<String> longestFirst = new ArrayList<>(values);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        return new Redactor(names, longestFirst);
    }

    private static void addValue(Set<String> values, String value) {
        String text = value.strip();
        if (text.length() >= SHORTEST_VALUE && !text.equals("null") && !text.equals("true") && !text.equals("false")) {
            values.add(text);
        }
    }

    String text(String text) {
        String clean = text;
        for (String value : values) {
            clean = clean.replace(value, HIDDEN);
        }
        return clean;
    }

    String url(URI uri) {
        String address = uri.toString();
        int question = address.indexOf('?');
        String path = text(decoded(question < 0 ? address : address.substring(0, question)));
        return question < 0 ? path : path + "?" + parameters(address.substring(question + 1));
    }

    Map<String, String> headers(List<WireRequest.Parameter> headers) {
        Map<String, String> clean = new LinkedHashMap<>();
        for (WireRequest.Parameter header : headers) {
            clean.merge(header.name(), isHidden(header.name()) ? HIDDEN : text(header.value()), (a, b) -> a + ", " + b);
        }
        return clean;
    }

    String body(String contentType, byte[] body) {
        if (body.length > MOST_READ) {
            return "(" + body.length + " bytes, not kept)";
        }
        String text = new String(body, StandardCharsets.UTF_8);
        String clean = contentType.startsWith("application/x-www-form-urlencoded") ? parameters(text) : json(text);
        return clean.length() > MOST_KEPT ? clean.substring(0, MOST_KEPT) + "… (cut)" : clean;
    }

    private String parameters(String encoded) {
        List<String> clean = new ArrayList<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            clean.add(name + "="
                    + Transmit.encoded(isHidden(name) ? HIDDEN : json(value)).replace("%2A", "*"));
        }
        return String.join("&", clean);
    }

    private String json(String text) {
        if (text.stripLeading().startsWith("<")) {
            return text(elements(text));
        }
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text(text);
        }
        try {
            return WireJson.text(clean(WireJson.tree(text)));
        } catch (JacksonException notJson) {
            return text(text);
        }
    }

    private String elements(String xml) {
        return LEAF.matcher(xml).replaceAll(element -> {
            String name = element.group(1);
            return Matcher.quoteReplacement(
                    isHidden(name) ? "<" + name + ">" + HIDDEN + "</" + name + ">" : element.group());
        });
    }

    private JsonNode clean(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> cleanObject(object);
            case ArrayNode array -> {
                ArrayNode clean = WireJson.MAPPER.createArrayNode();
                array.forEach(item -> clean.add(clean(item)));
                yield clean;
            }
            default -> node.isString() ? StringNode.valueOf(json(node.asString())) : cleanNumber(node);
        };
    }

    private ObjectNode cleanObject(ObjectNode object) {
        ObjectNode clean = WireJson.MAPPER.createObjectNode();
        object.forEachEntry((name, value) ->
                clean.set(name, isHidden(name) && !value.isNull() ? StringNode.valueOf(HIDDEN) : clean(value)));
        return clean;
    }

    private JsonNode cleanNumber(JsonNode node) {
        return values.contains(node.asString()) ? StringNode.valueOf(HIDDEN) : node;
    }

    private void collect(WireRequest request, Consumer<String> into) {
        request.query().forEach(parameter -> collect(parameter, into));
        request.form().forEach(parameter -> collect(parameter, into));
        if (request.body() != null) {
            collectJson(request.body(), into);
        }
    }

    private void collect(WireRequest.Parameter parameter, Consumer<String> into) {
        if (isHidden(parameter.name())) {
            into.accept(parameter.value());
        }
        collectJson(parameter.value(), into);
    }

    private void collectJson(String text, Consumer<String> into) {
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                collect(WireJson.tree(text), into);
            } catch (JacksonException notJson) {
                // Not JSON after all: there are no names in it to go by.
                return;
            }
        }
    }

    private void collect(JsonNode node, Consumer<String> into) {
        if (node instanceof ObjectNode object) {
            object.forEachEntry((name, value) -> {
                if (isHidden(name)) {
                    texts(value).forEach(into);
                } else {
                    collect(value, into);
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> collect(item, into));
        }
    }

    /** All that stands under a name, in whatever nesting. */
    private static Stream<String> texts(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(Redactor::texts) : Stream.of(node.asString());
    }

    private boolean isHidden(String name) {
        return names.contains(plain(name));
    }

    /** Suppliers write one name in many ways: {@code access_token, accessToken, CJ-Access-Token}. */
    private static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("_", "");
        return plain.endsWith("access-token") ? "accesstoken" : plain;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
