package com.citadelbuy.supplierhub.simulators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Pages of one simulator's lists: the last of each list, and what faults make of a page. Thread-safe. */
final class ListPages {

    private final @Nullable Listed lists;
    private final Map<String, SimReply> last = new HashMap<>();

    ListPages(Simulator simulator) {
        this.lists = simulator instanceof Listed listed ? listed : null;
    }

    synchronized void keep(SimRequest request, SimReply reply) {
        list(request).filter(_ -> entries(reply).isPresent()).ifPresent(list -> last.put(list, reply));
    }

    synchronized boolean canMeet(Fault fault, SimRequest request) {
        return list(request)
                .filter(list -> fault != Fault.REPEATED_PAGE || last.containsKey(list))
                .isPresent();
    }

    /** The page of the same list that was answered before. */
    synchronized SimReply before(SimRequest request) {
        return list(request).map(last::get).orElseThrow();
    }

    private Optional<String> list(SimRequest request) {
        return lists == null ? Optional.empty() : lists.list(request);
    }

    /** Without its second half; as it is where it is no page. */
    static SimReply halved(SimReply reply) {
        return changed(reply, entries -> {
            int kept = (entries.size() + 1) / 2;
            while (entries.size() > kept) {
                entries.remove(kept);
            }
        });
    }

    /** With something in its middle that is no entry; as it is where it is no page. */
    static SimReply marred(SimReply reply) {
        return changed(
                reply,
                entries -> entries.set(
                        entries.size() / 2, SimJson.object().put("oops", true).put("so", "what")));
    }

    private static SimReply changed(SimReply reply, Consumer<ArrayNode> change) {
        JsonNode body = json(reply);
        Optional<ArrayNode> entries = longest(body);
        entries.ifPresent(change);
        return entries.isPresent()
                ? new SimReply(reply.status(), reply.headers(), SimJson.MAPPER.writeValueAsBytes(body))
                : reply;
    }

    private static Optional<ArrayNode> entries(SimReply reply) {
        return reply.status() / 100 == 2 ? longest(json(reply)) : Optional.empty();
    }

    private static JsonNode json(SimReply reply) {
        try {
            return SimJson.MAPPER.readTree(reply.body());
        } catch (JacksonException other) {
            return SimJson.object();
        }
    }

    /** Whatever else a page tells, most of it are its entries. */
    private static Optional<ArrayNode> longest(JsonNode node) {
        @Nullable ArrayNode longest = null;
        if (node instanceof ArrayNode own && !own.isEmpty()) {
            longest = own;
        }
        for (JsonNode inner : node.isContainer() ? List.copyOf(node.values()) : List.<JsonNode>of()) {
            @Nullable ArrayNode found = longest(inner).orElse(null);
            if (found != null && (longest == null || found.size() > longest.size())) {
                longest = found;
            }
        }
        return Optional.ofNullable(longest);
    }
}
