package com.citadelbuy.supplierhub.simulators.doba;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** {@code 2025-01-05 10:20:30}, in a zone that Doba does not state; it is taken to be that of New York. */
final class Times {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Times() {}

    static String text(Instant instant) {
        return FORMAT.format(instant.atZone(ZONE));
    }

    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, FORMAT).atZone(ZONE).toInstant());
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    /** The last second of the day, so many days later. */
    static Instant endOfDay(Instant instant, int daysLater) {
        return instant.atZone(ZONE)
                .toLocalDate()
                .plusDays(daysLater)
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(ZONE)
                .toInstant();
    }
}
