package com.citadelbuy.supplierhub.simulators.pinduoduo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Merchants see Beijing's wall clock, affiliates seconds. */
final class Times {

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter WALL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(BEIJING);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuMMdd").withZone(BEIJING);

    private Times() {}

    static String wall(Instant at) {
        return WALL.format(at);
    }

    static String wall(Optional<Instant> at) {
        return at.map(Times::wall).orElse("");
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    static Instant midnight(Instant at) {
        return at.atOffset(BEIJING).toLocalDate().atStartOfDay().toInstant(BEIJING);
    }

    /** Instants are kept as text in documents. */
    static Optional<Instant> kept(ObjectNode document, String name) {
        String text = document.path(name).asString("");
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}
