package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer in two blocks: what was done and what was refused. What was done is left out where it is nothing. */
final class Verdicts {

    private final String successes;
    private final String errors;
    private final ArrayNode done = SimJson.array();
    private final ArrayNode refused = SimJson.array();
    private int totalDone;
    private int totalRefused;

    Verdicts(String successes, String errors) {
        this.successes = successes;
        this.errors = errors;
    }

    void done(ObjectNode entry, int counts) {
        done.add(entry);
        totalDone += counts;
    }

    void refused(ObjectNode entry, int counts) {
        refused.add(entry);
        totalRefused += counts;
    }

    /** One item that is refused, in the only shape that the documents have for it. */
    void refused(String item, ItemRefused why) {
        ObjectNode entry = SimJson.object().put("id", item);
        entry.putObject("response").put("code", why.code()).put("message", why.words());
        refused(entry, 1);
    }

    SimReply reply(int status) {
        ObjectNode body = SimJson.object();
        if (totalDone > 0) {
            block(body, "success", successes, done, totalDone);
        }
        block(body, "error", errors, refused, totalRefused);
        return SimReply.json(status, body);
    }

    private static void block(ObjectNode body, String name, String entries, ArrayNode list, int total) {
        ObjectNode block = body.putObject(name);
        block.set(entries, list);
        block.put("total", total);
    }
}
