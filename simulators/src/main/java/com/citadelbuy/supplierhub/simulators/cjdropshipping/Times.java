package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The ways in which CJ writes an instant; which one depends on the field. */
final class Times {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private Times() {}

    /** {@code 2026-06-01 02:03:04}, in UTC. */
    static String plain(Instant instant) {
        return PLAIN.format(instant.atOffset(ZoneOffset.UTC));
    }

    static Instant plain(String text) {
        try {
            return LocalDateTime.parse(text, PLAIN).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException wrong) {
            throw Refusal.wrongType();
        }
    }

    /** {@code 2026-06-01T10:03:04+08:00}. */
    static String china(Instant instant) {
        return OFFSET.format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(CHINA));
    }

    /** {@code 2026-06-01T02:03:04.000+00:00}. */
    static String millis(Instant instant) {
        return MILLIS.format(instant.atOffset(ZoneOffset.UTC));
    }
}
