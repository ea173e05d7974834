package com.citadelbuy.supplierhub.simulators.banggood;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** Instants as they stand on the wire: UTC, without a zone. */
final class Times {

    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    static String plain(Instant instant) {
        return PLAIN.format(instant.atOffset(ZoneOffset.UTC));
    }

    static Instant parse(String text) {
        try {
            return LocalDateTime.parse(text, PLAIN).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.system();
        }
    }
}
