package com.citadelbuy.supplierhub.simulators;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tester's hand on running simulators.
 *
 * <ul>
 *   <li>{@code GET /_control} lists them with their guides
 *   <li>{@code GET /_control/{id}/ledger} tells what one truly did with orders
 *   <li>{@code POST /_control/{id}/faults?fault=REPLY_LOST&times=3&method=POST&path=/v2/orders} plans faults; method and
 *       path prefix may be left out
 *   <li>{@code GET /_control/{id}/faults} tells how many are still to strike and how often each kind has struck
 *   <li>{@code DELETE /_control/{id}/faults} forgets those planned
 *   <li>{@code POST /_control/{id}/products?count=5000} puts copies of its goods on sale until there are so many
 *   <li>{@code POST /_control/{id}/changes?product=1500001} changes a product, where the supplier tells of changes
 *   <li>{@code /_control/{id}/sales}, {@code cancellations} and {@code returns}: see {@link StorefrontPanel}
 *   <li>{@code /_control/{id}/webhooks}, {@code webhook-faults} and {@code console}: see {@link WebhookPanel}
 * </ul>
 */
final class ControlPanel {

    private final SimulatorServer server;
    private final WebhookPanel webhooks;
    private final StorefrontPanel storefronts;

    ControlPanel(SimulatorServer server) {
        this.server = server;
        this.webhooks = new WebhookPanel(server);
        this.storefronts = new StorefrontPanel(server);
    }

    SimReply handle(SimRequest request) {
        List<String> path = request.segments();
        if (path.isEmpty()) {
            return list();
        }
        if (path.size() != 2 || !server.ids().contains(path.getFirst())) {
            return SimReply.text(404, "text/plain", "Try GET /_control\n");
        }
        String id = path.getFirst();
        return switch (request.method() + " " + path.get(1)) {
            case "GET ledger" -> ledger(id);
            case "GET faults" -> faults(id);
            case "POST faults" -> plan(id, request);
            case "DELETE faults" -> {
                server.faults(id).clear();
                yield SimReply.empty(204);
            }
            case "POST products" -> grow(id, request);
            case "POST changes" ->
                server.edit(id, request.query("product").orElse(""))
                        ? SimReply.empty(204)
                        : SimReply.text(
                                409, "text/plain", "There is no such product, or " + id + " tells of no changes\n");
            default ->
                webhooks.handle(id, path.get(1), request)
                        .or(() -> storefronts.handle(id, path.get(1), request))
                        .orElseGet(() -> SimReply.text(404, "text/plain", "Try GET /_control\n"));
        };
    }

    private SimReply grow(String id, SimRequest request) {
        String count = request.query("count").orElse("");
        if (!count.matches("[1-9]\\d{0,6}")) {
            return SimReply.text(400, "text/plain", "count must be a whole number from 1 to 9999999\n");
        }
        return server.grow(id, Integer.parseInt(count))
                ? SimReply.empty(204)
                : SimReply.text(409, "text/plain", "The goods of " + id + " cannot be multiplied\n");
    }

    private SimReply list() {
        ArrayNode list = SimJson.array();
        for (String id : server.ids()) {
            ObjectNode entry =
                    list.addObject().put("id", id).put("url", server.uri(id).toString());
            entry.set("guide", SimJson.MAPPER.valueToTree(server.simulator(id).guide()));
        }
        return SimReply.json(200, list);
    }

    private SimReply ledger(String id) {
        ArrayNode entries = SimJson.array();
        for (Ledger.Entry entry : server.ledger(id)) {
            entries.addObject()
                    .put("number", entry.number())
                    .put("deed", entry.deed().name())
                    .put("reference", entry.reference())
                    .put("order_id", entry.orderId())
                    .put("at", entry.at().toString());
        }
        return SimReply.json(200, entries);
    }

    private SimReply faults(String id) {
        Faults faults = server.faults(id);
        ObjectNode told = SimJson.object().put("pending", faults.pending());
        ObjectNode struck = told.putObject("struck");
        faults.struck().forEach((fault, times) -> struck.put(fault.name(), times));
        return SimReply.json(200, told);
    }

    private SimReply plan(String id, SimRequest request) {
        try {
            Fault fault = Fault.valueOf(request.query("fault").orElse("").toUpperCase(Locale.ROOT));
            int times = Math.clamp(Long.parseLong(request.query("times").orElse("1")), 1, 100_000);
            String method = request.query("method").orElse("");
            String prefix = request.query("path").orElse("/");
            server.faults(id)
                    .next(
                            fault,
                            times,
                            seen -> (method.isEmpty() || seen.method().equals(method))
                                    && seen.path().startsWith(prefix));
            return SimReply.empty(204);
        } catch (IllegalArgumentException wrong) {
            return SimReply.text(400, "text/plain", "fault must be one of " + List.of(Fault.values()) + "\n");
        }
    }
}
