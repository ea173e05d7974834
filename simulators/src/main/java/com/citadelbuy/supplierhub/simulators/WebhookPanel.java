package com.citadelbuy.supplierhub.simulators;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tester's hand on the webhooks of running simulators; part of {@link ControlPanel}.
 *
 * <ul>
 *   <li>{@code GET /_control/{id}/webhooks} tells what was sent and how it was answered, and how many wait. Addresses and
 *       bodies are left out: the one may hold a secret, the other a person
 *   <li>{@code POST /_control/{id}/webhooks?type=order_updated&resource=94188301} sends one about something as it stands now
 *   <li>{@code POST /_control/{id}/webhooks?product=71} sends all that is ever told of a product
 *   <li>{@code POST /_control/{id}/webhook-faults?fault=DUPLICATED&times=3&type=order_updated} plans faults; the type may be
 *       left out
 *   <li>{@code GET /_control/{id}/webhook-faults} tells how many are still to strike and how often each kind has struck
 *   <li>{@code DELETE /_control/{id}/webhook-faults} forgets those planned
 *   <li>{@code PUT /_control/{id}/console?url=http://127.0.0.1:8010/…} enters the address in the supplier's own console,
 *       where that is the way to register; {@code DELETE} removes it
 * </ul>
 */
final class WebhookPanel {

    private final SimulatorServer server;

    WebhookPanel(SimulatorServer server) {
        this.server = server;
    }

    /** Empty where there is no such door. */
    Optional<SimReply> handle(String id, String door, SimRequest request) {
        if (!List.of("webhooks", "webhook-faults", "console").contains(door)) {
            return Optional.empty();
        }
        if (!server.callsBack(id)) {
            return Optional.of(SimReply.text(409, "text/plain", id + " has no webhooks\n"));
        }
        return switch (request.method() + " " + door) {
            case "GET webhooks" -> Optional.of(sent(id));
            case "POST webhooks" -> Optional.of(tell(id, request));
            case "GET webhook-faults" -> Optional.of(faults(id));
            case "POST webhook-faults" -> Optional.of(plan(id, request));
            case "DELETE webhook-faults" -> {
                server.webhookFaults(id).clear();
                yield Optional.of(SimReply.empty(204));
            }
            case "PUT console" -> Optional.of(console(id, request.query("url").orElse("")));
            case "DELETE console" -> Optional.of(console(id, ""));
            default -> Optional.empty();
        };
    }

    private SimReply sent(String id) {
        ObjectNode told = SimJson.object().put("waiting", server.waitingWebhooks(id));
        ArrayNode list = told.putArray("sent");
        for (SentWebhook one : server.webhooks(id)) {
            list.addObject()
                    .put("number", one.number())
                    .put("type", one.type())
                    .put("subject", one.subject())
                    .put("attempt", one.attempt())
                    .put("at", one.at().toString())
                    .put("outcome", one.outcome().name())
                    .put("status", one.status());
        }
        return SimReply.json(200, told);
    }

    private SimReply tell(String id, SimRequest request) {
        try {
            Optional<String> product = request.query("product");
            boolean told = product.isPresent()
                    ? server.tellOfGoods(id, product.get())
                    : server.tell(
                            id,
                            request.query("type").orElse(""),
                            request.query("resource").orElse(""));
            return told ? SimReply.empty(204) : SimReply.text(409, "text/plain", "Nobody is registered for that\n");
        } catch (IllegalArgumentException unknown) {
            return SimReply.text(400, "text/plain", unknown.getMessage() + "\n");
        }
    }

    private SimReply faults(String id) {
        WebhookFaults faults = server.webhookFaults(id);
        ObjectNode told = SimJson.object().put("pending", faults.pending());
        ObjectNode struck = told.putObject("struck");
        faults.struck().forEach((fault, times) -> struck.put(fault.name(), times));
        return SimReply.json(200, told);
    }

    private SimReply plan(String id, SimRequest request) {
        try {
            WebhookFault fault =
                    WebhookFault.valueOf(request.query("fault").orElse("").toUpperCase(Locale.ROOT));
            int times = Math.clamp(Long.parseLong(request.query("times").orElse("1")), 1, 100_000);
            String type = request.query("type").orElse("");
            server.webhookFaults(id)
                    .next(fault, times, news -> type.isEmpty() || news.type().equals(type));
            return SimReply.empty(204);
        } catch (IllegalArgumentException wrong) {
            return SimReply.text(400, "text/plain", "fault must be one of " + List.of(WebhookFault.values()) + "\n");
        }
    }

    private SimReply console(String id, String url) {
        try {
            return server.enterInConsole(id, url)
                    ? SimReply.empty(204)
                    : SimReply.text(409, "text/plain", id + " has no console for that; register by its API\n");
        } catch (IllegalArgumentException wrong) {
            return SimReply.text(400, "text/plain", wrong.getMessage() + "\n");
        }
    }
}
