package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A call that was let in.
 *
 * @param arguments what stood in the path where its pattern has a gap
 */
record Call(SimRequest request, Account account, List<String> arguments) {

    private static final int LARGEST_PAGE = 10_000;

    String argument() {
        return arguments.getFirst();
    }

    /** An id in a path that is no number names nothing. */
    String id() {
        if (!argument().matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return argument();
    }

    String language() {
        String language = request.query("isoCode").orElse("es");
        if (!Languages.ALL.contains(language)) {
            throw invalid("isoCode");
        }
        return language;
    }

    OptionalInt parentTaxonomy() {
        return whole("parentTaxonomy");
    }

    boolean firstLevel() {
        return whole("firstLevel").orElse(0) != 0;
    }

    /** A list is a bare array and does not say how long it is. */
    SimReply page(List<? extends JsonNode> rows) {
        int page = whole("page").orElse(0);
        int size = whole("pageSize").orElse(0);
        if (size > LARGEST_PAGE) {
            throw invalid("pageSize");
        }
        ArrayNode list = SimJson.array();
        rows.stream()
                .skip((long) page * size)
                .limit(size == 0 ? Long.MAX_VALUE : size)
                .forEach(list::add);
        return SimReply.json(200, list);
    }

    private OptionalInt whole(String name) {
        String text = request.query(name).orElse("");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("\\d{1,9}")) {
            throw invalid(name);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** What a wrong parameter is answered is not documented: the plain body with the code of a wrong form. */
    private static Refusal invalid(String name) {
        return Refusal.plain(400, "ERROR: This value is not valid: " + name);
    }
}
