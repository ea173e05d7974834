package com.citadelbuy.supplierhub.testkit.acme;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The made-up supplier's orders: new, paid, sent after a day, arrived after four; void when cancelled in time. */
final class AcmeOrderBook {

    private static final Duration SENT = Duration.ofDays(1);
    private static final Duration ARRIVED = Duration.ofDays(4);

    private final World world;
    private final SimClock clock;
    private final Ledger ledger;

    AcmeOrderBook(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
        this.ledger = new Ledger(world, clock);
    }

    SimReply handle(SimRequest request, List<String> path) {
        if (path.isEmpty()) {
            return request.method().equals("POST") ? place(request.json()) : find(request);
        }
        Optional<ObjectNode> order = world.get("orders", path.getFirst());
        if (order.isEmpty()) {
            return AcmeSimulator.refused("unknown", "No such order");
        }
        String verb = path.size() > 1 ? path.get(1) : "";
        return switch (verb) {
            case "pay" -> pay(order.get());
            case "cancel" -> cancel(order.get());
            case "parcels" -> parcels(order.get());
            default -> AcmeSimulator.accepted(shown(order.get()));
        };
    }

    private SimReply place(JsonNode body) {
        String reference = body.path("reference").asString("");
        for (String field : List.of("reference", "name", "street", "city", "country")) {
            if (body.path(field).asString("").isBlank()) {
                return AcmeSimulator.refused("incomplete", field + " is missing");
            }
        }
        if (byReference(reference).isPresent()) {
            return AcmeSimulator.refused("taken", "There is an order of this reference");
        }
        if (body.path("street").asString().contains("MAGIC out_of_stock")) {
            return AcmeSimulator.refused("sold_out", "The anvils are gone");
        }
        String id = "A" + world.next("order", 5001);
        ObjectNode order = ((ObjectNode) body.deepCopy()).put("id", id).put("status", "new");
        world.put("orders", id, order);
        ledger.record(Ledger.Deed.PLACED, reference, id);
        return AcmeSimulator.accepted(shown(order));
    }

    private SimReply find(SimRequest request) {
        String reference = request.query("reference").orElse("");
        List<ObjectNode> all = world.all("orders");
        Optional<ObjectNode> found =
                reference.isEmpty() && !all.isEmpty() ? Optional.of(all.getLast()) : byReference(reference);
        return found.map(order -> AcmeSimulator.accepted(shown(order)))
                .orElseGet(() -> AcmeSimulator.refused("unknown", "No such order"));
    }

    private Optional<ObjectNode> byReference(String reference) {
        return world.all("orders").stream()
                .filter(order -> order.path("reference").asString().equals(reference))
                .findFirst();
    }

    private SimReply pay(ObjectNode order) {
        if (marked(order, "insufficient_funds")) {
            return AcmeSimulator.refused("broke", "Not enough credit");
        }
        if (!order.path("status").asString().equals("new")) {
            return AcmeSimulator.refused("too_late", "The order does not wait for money");
        }
        save(order.put("status", "paid").put("paid_at", clock.now().toString()), Ledger.Deed.PAID);
        return AcmeSimulator.accepted(shown(order));
    }

    private SimReply cancel(ObjectNode order) {
        if (!order.path("status").asString().equals("new")) {
            return AcmeSimulator.refused("too_late", "The order has gone too far");
        }
        save(order.put("status", "void"), Ledger.Deed.CANCELLED);
        return AcmeSimulator.accepted(shown(order));
    }

    private void save(ObjectNode order, Ledger.Deed deed) {
        world.put("orders", order.path("id").asString(), order);
        ledger.record(deed, order.path("reference").asString(), order.path("id").asString());
    }

    private SimReply parcels(ObjectNode order) {
        ObjectNode data = SimJson.object();
        var parcels = data.putArray("parcels");
        String status = status(order);
        if (status.equals("sent") || status.equals("arrived")) {
            for (int i = 1; i <= (marked(order, "split_shipment") ? 2 : 1); i++) {
                parcels.addObject()
                        .put("number", "AW" + order.path("id").asString() + i)
                        .put("status", status.equals("sent") ? "rolling" : "arrived");
            }
        }
        return AcmeSimulator.accepted(data);
    }

    private ObjectNode shown(ObjectNode order) {
        return order.deepCopy().put("status", status(order));
    }

    private String status(ObjectNode order) {
        String status = order.path("status").asString();
        if (!status.equals("paid") || marked(order, "never_ships")) {
            return status;
        }
        if (marked(order, "unknown_status")) {
            return "quarantined";
        }
        Duration worked = clock.worked(Instant.parse(order.path("paid_at").asString()));
        return worked.compareTo(ARRIVED) >= 0 ? "arrived" : worked.compareTo(SENT) >= 0 ? "sent" : "paid";
    }

    private static boolean marked(ObjectNode order, String outcome) {
        return order.path("street").asString().contains("MAGIC " + outcome);
    }
}
