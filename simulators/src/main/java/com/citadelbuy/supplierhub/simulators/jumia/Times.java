package com.citadelbuy.supplierhub.simulators.jumia;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The ways in which Jumia writes an instant, which differ from field to field. */
final class Times {

    private static final DateTimeFormatter DAY = strict("uuuu-MM-dd");
    private static final DateTimeFormatter PLAIN = strict("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MILLIS = strict("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter OFFSET = strict("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    private Times() {}

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** {@code 2022-05-16T16:57:52Z}. */
    static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@code 2025-03-24T10:00:00.000Z}. */
    static String millis(Instant instant) {
        return MILLIS.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** {@code 2026-10-06T10:00:00.000+00:00}. */
    static String offset(Instant instant) {
        return OFFSET.format(instant.atOffset(ZoneOffset.UTC));
    }

    static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Midnight UTC of that day. */
    static Optional<Instant> day(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text, DAY).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    static Optional<Instant> plain(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, PLAIN).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> iso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** As the orders take it: a day, or a day and a time, in UTC. */
    static Instant query(String name, String text) {
        return plain(text).or(() -> day(text)).orElseThrow(() -> Refusal.invalid(name + " is not a valid date"));
    }

    /** As the bounds of a sale price are written: a day, or an ISO instant. */
    static Optional<Instant> bound(String text) {
        return day(text).or(() -> iso(text)).or(() -> plain(text));
    }
}
