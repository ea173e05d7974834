package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What changed about goods in a time that must be named. */
final class Changes {

    static final int PRICE = 1;
    static final int STOCK = 2;
    static final int STATUS = 3;

    private static final int LAST_TYPE = 4;
    private static final int MOST_IDS = 100;

    private final Catalogue catalogue;

    Changes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    SimReply updated(Call call) {
        int page = call.number("pageNo", 1, 1, Integer.MAX_VALUE);
        int size = call.number("pageSize", 20, 1, 100);
        Instant after = call.time("updateTimeAfter").orElseThrow(() -> Refusal.missing("updateTimeAfter"));
        Instant before = call.time("updateTimeBefore").orElseThrow(() -> Refusal.missing("updateTimeBefore"));
        Optional<Integer> type = call.query("updateType").map(given -> call.number("updateType", 0, 1, LAST_TYPE));
        List<String> itemNos = call.list("itemNo", MOST_IDS);
        ArrayNode data = SimJson.array();
        catalogue
                .changes(change -> between(change, after, before)
                        && type.stream().allMatch(wanted -> change.path("type").asInt() == wanted)
                        && (itemNos.isEmpty()
                                || itemNos.contains(change.path("itemNo").asString())))
                .stream()
                .skip((page - 1L) * size)
                .limit(size)
                .forEach(change -> data.add(view(change)));
        return Envelope.one(data);
    }

    private static boolean between(ObjectNode change, Instant after, Instant before) {
        Instant at = at(change);
        return !at.isBefore(after) && !at.isAfter(before);
    }

    private static ObjectNode view(ObjectNode change) {
        return SimJson.object()
                .put("itemNo", change.path("itemNo").asString())
                .put("updateType", change.path("type").asInt())
                .put("updateDetail", change.path("detail").asString())
                .put("updateTime", Times.text(at(change)));
    }

    /** To the second, as it is shown. */
    private static Instant at(ObjectNode change) {
        return Instant.parse(change.path("at").asString()).truncatedTo(ChronoUnit.SECONDS);
    }
}
