package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Batches on both surfaces. The newer one tells nothing of rows: that is not confirmed. */
final class BatchCalls {

    private static final int MOST_ROWS = 10_000;

    private final Batches batches;
    private final Offers offers;

    BatchCalls(Batches batches, Offers offers) {
        this.batches = batches;
        this.offers = offers;
    }

    SimReply take(Call call) {
        return SimReply.json(200, shortly(batches.take(rows(call))));
    }

    SimReply read(Call call) {
        return SimReply.json(200, shortly(found(call)));
    }

    SimReply takeOlder(Call call) {
        return SimReply.json(200, atLength(batches.take(rows(call))));
    }

    SimReply readOlder(Call call) {
        return SimReply.json(200, atLength(found(call)));
    }

    private static ArrayNode rows(Call call) {
        ObjectNode body = call.body();
        Change.requireKnown(body, Set.of("offers"));
        if (!(body.path("offers") instanceof ArrayNode rows) || rows.isEmpty()) {
            throw Refusal.unreadable("offers must be a list with at least one offer");
        }
        if (rows.size() > MOST_ROWS) {
            throw Refusal.unreadable("At most 10000 offers are allowed");
        }
        for (JsonNode row : rows) {
            if (!(row instanceof ObjectNode object)) {
                throw Refusal.unreadable("Each of offers must be an object");
            }
            Change.requireKnown(object, Wire.ROW.known());
        }
        return rows;
    }

    private ObjectNode found(Call call) {
        return batches.find(call.argument()).orElseThrow(() -> Refusal.notFound("Batch"));
    }

    private static ObjectNode shortly(ObjectNode batch) {
        return SimJson.object()
                .put("batch_id", batch.path("id").asLong())
                .put("status", batch.path("status").asString());
    }

    /** The numbers of its states, and the words of rows, are not documented. */
    private ObjectNode atLength(ObjectNode batch) {
        String status = batch.path("status").asString();
        ObjectNode view = SimJson.object().put("batch_id", batch.path("id").asLong());
        view.putObject("status")
                .put("id", status.equals(Batches.PENDING) ? 1 : status.equals(Batches.SUCCESS) ? 2 : 3)
                .put("description", status);
        ArrayNode results = view.putArray("result");
        for (JsonNode result : batch.path("results")) {
            ObjectNode row = results.addObject().put("status", result.has("offer") ? "SUCCESS" : "FAILURE");
            row.set("validation_messages", result.path("wrong"));
            actions(row, result);
            if (result.has("offer")) {
                row.set(
                        "offer",
                        OlderViews.offer(offers.known(result.path("offer").asString())));
            } else {
                row.putNull("offer");
            }
        }
        return view;
    }

    private static void actions(ObjectNode row, JsonNode result) {
        ArrayNode actions = row.putArray("actions");
        if (result.has("offer")) {
            actions.add(result.path("created").asBoolean() ? OlderCalls.CREATED : OlderCalls.UPDATED);
        }
    }
}
