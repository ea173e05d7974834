package com.citadelbuy.supplierhub.simulators.bigbuy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as {@code 2024-03-01 08:15:00}; the documents name no zone, so it is the one of BigBuy's own country. */
final class Times {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Times() {}

    static String plain(Instant instant) {
        return PLAIN.format(instant.atZone(MADRID));
    }

    static Instant instant(String plain) {
        return LocalDateTime.parse(plain, PLAIN).atZone(MADRID).toInstant();
    }
}
