package com.citadelbuy.supplierhub.simulators.takealot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Instants and days of South Africa, two hours ahead of UTC all year; webhooks alone speak UTC. */
final class Times {

    private static final ZoneOffset SAST = ZoneOffset.ofHours(2);
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private Times() {}

    /** {@code 2026-07-20T01:30:00+02:00}. */
    static String text(Instant instant) {
        return FORMAT.format(instant.atOffset(SAST));
    }

    static LocalDate day(Instant instant) {
        return instant.atOffset(SAST).toLocalDate();
    }

    /** {@code 2025-02-15T10:00:00Z}. */
    static String utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }
}
