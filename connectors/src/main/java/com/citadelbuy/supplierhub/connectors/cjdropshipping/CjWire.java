package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** How CJ writes money, times, countries and lists, wherever they occur. */
final class CjWire {

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
    private static final DateTimeFormatter LENIENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.LENIENT);

    private CjWire() {}

    /** US dollars from a number, a text or the low end of a range ({@code 0.97-4.08}); null where there is no number (§9). */
    static @Nullable Money usd(@Nullable String text) {
        Matcher matcher = NUMBER.matcher(text == null ? "" : text);
        return matcher.lookingAt() ? Money.of(matcher.group(1), "USD") : null;
    }

    /** Times without a zone are UTC (§9); null where there is none. */
    static @Nullable Instant time(@Nullable String text) {
        return text == null || !TIME.matcher(text).matches()
                ? null
                : LocalDateTime.parse(text, LENIENT).toInstant(ZoneOffset.UTC);
    }

    /** CJ's own code for Kosovo is YK (§3.5). */
    static String country(String iso) {
        return iso.equals("XK") ? "YK" : iso;
    }

    static String iso(String country) {
        return country.equals("YK") ? "XK" : country;
    }

    static void promised(@Nullable String value, String what) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("CJ did not send " + what);
        }
    }

    /** Reads a list that is an array, a JSON array inside a text, or one plain text (§10). */
    static final class Texts extends ValueDeserializer<List<String>> {

        @Override
        public List<String> deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            String text = node.asString("").strip();
            JsonNode list = text.startsWith("[\"") && text.endsWith("\"]") ? WireJson.tree(text) : node;
            return list.isArray()
                    ? list.valueStream()
                            .map(entry -> entry.asString(""))
                            .filter(entry -> !entry.isBlank())
                            .toList()
                    : text.isEmpty() || text.equals("[]") ? List.of() : List.of(text);
        }

        @Override
        public List<String> getNullValue(DeserializationContext context) {
            return List.of();
        }

        @Override
        public List<String> getAbsentValue(DeserializationContext context) {
            return List.of();
        }
    }
}
