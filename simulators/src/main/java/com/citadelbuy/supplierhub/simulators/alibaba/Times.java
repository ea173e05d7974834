package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Instants as the platform writes them. */
final class Times {

    static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("MMM'.' dd, yyyy, HH:mm:ss z'.'", Locale.US);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.US);

    private Times() {}

    static ObjectNode date(Instant at) {
        return SimJson.object()
                .put("format_date", SHOWN.format(at.atZone(PACIFIC)))
                .put("timestamp", Long.toString(at.toEpochMilli()));
    }

    static String plain(Instant at, ZoneId zone) {
        return PLAIN.format(at.atZone(zone));
    }
}
