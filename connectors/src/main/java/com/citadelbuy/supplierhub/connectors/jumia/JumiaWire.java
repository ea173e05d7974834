package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How Jumia writes words, times, lists and the ends of lists. */
final class JumiaWire {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?))?(?:Z|([+-]\\d\\d):?(\\d\\d))?");

    private JumiaWire() {}

    static String promised(@Nullable String value, String what) {
        return Objects.requireNonNull(said(value), what + " is missing");
    }

    /** An empty text means what null means ("Quirks"). */
    static @Nullable String said(@Nullable String text) {
        return WireTexts.says(text) ? text : null;
    }

    /** Words are compared without regard to case, blanks and hyphens ("Order states"). */
    static String word(@Nullable String status) {
        return status == null
                ? ""
                : status.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** With and without an offset, which then is UTC's; null where it cannot be read. */
    static @Nullable Instant instant(@Nullable String text) {
        Matcher time = TIME.matcher(text == null ? "" : text.strip());
        if (!time.matches()) {
            return null;
        }
        String clock = Objects.requireNonNullElse(time.group(2), "00:00:00");
        String offset = time.group(3) == null ? "Z" : time.group(3) + ":" + time.group(4);
        return OffsetDateTime.parse(time.group(1) + "T" + clock + offset).toInstant();
    }

    static String seconds(Instant instant) {
        return SECONDS.format(instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * What is sometimes a bare list, sometimes a list under a name and sometimes its only element ("Shops", "Orders") becomes one
     * shape.
     */
    static JsonNode listed(JsonNode body) {
        if (body.isArray()) {
            return JsonNodeFactory.instance.objectNode().set("list", body);
        }
        if (body.path("shops").isArray()) {
            return JsonNodeFactory.instance.objectNode().set("list", body.path("shops"));
        }
        return body.path("items").isArray()
                ? JsonNodeFactory.instance
                        .objectNode()
                        .set("list", JsonNodeFactory.instance.arrayNode().add(body))
                : body;
    }
}
