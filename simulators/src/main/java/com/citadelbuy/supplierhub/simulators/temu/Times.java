package com.citadelbuy.supplierhub.simulators.temu;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Orders tell seconds, after-sales milliseconds; instants are kept as text. */
final class Times {

    private Times() {}

    static void seconds(ObjectNode json, String name, Optional<Instant> at) {
        at.ifPresentOrElse(instant -> json.put(name, instant.getEpochSecond()), () -> json.putNull(name));
    }

    static Optional<Instant> kept(ObjectNode document, String name) {
        String text = document.path(name).asString("");
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}
