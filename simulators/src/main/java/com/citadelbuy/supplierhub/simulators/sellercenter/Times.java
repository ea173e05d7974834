package com.citadelbuy.supplierhub.simulators.sellercenter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Dates of orders are in the shop's own time and do not say so; those of envelopes and queries have an offset. */
record Times(ZoneId zone) {

    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT);
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT);

    /** {@code 2015-08-01 17:55:05}. */
    String plain(Instant instant) {
        return PLAIN.format(instant.atZone(zone));
    }

    /** {@code 2015-08-02T09:01:18+0000}. */
    String offset(Instant instant) {
        return OFFSET.format(instant.atZone(zone));
    }

    /** ISO 8601 with an offset. */
    static Optional<Instant> iso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, ISO).toInstant());
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
