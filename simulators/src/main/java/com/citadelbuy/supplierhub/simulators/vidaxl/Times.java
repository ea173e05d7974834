package com.citadelbuy.supplierhub.simulators.vidaxl;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Instants as the API writes them, and days as its filters take them. */
final class Times {

    private static final ZoneId PLATFORM = ZoneId.of("America/New_York");
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private Times() {}

    /** The platform's own clock: {@code 2018-06-08T03:47:48.000-04:00}. */
    static String created(Instant instant) {
        return MILLIS.format(instant.atZone(PLATFORM));
    }

    /** {@code 2024-02-01T09:10:11.000+00:00}. */
    static String utc(Instant instant) {
        return MILLIS.format(instant.atOffset(ZoneOffset.UTC));
    }

    static String day(Instant instant) {
        return dayOf(instant).toString();
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** {@code 20240201} or {@code 2024-02-01}; empty for anything else. */
    static Optional<LocalDate> parse(String day) {
        try {
            return Optional.of(LocalDate.parse(day.replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
