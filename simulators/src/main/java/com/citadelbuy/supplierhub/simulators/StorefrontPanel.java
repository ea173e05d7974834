package com.citadelbuy.supplierhub.simulators;

import java.util.Map;
import java.util.Optional;

/**
 * The part of the {@link ControlPanel} that plays the buyers of a marketplace.
 *
 * <ul>
 *   <li>{@code POST /_control/{id}/sales?sku=CUP-1&quantity=2} buys; the answer names the order
 *   <li>{@code POST /_control/{id}/cancellations?order=…}: its buyer changes his mind
 *   <li>{@code POST /_control/{id}/returns?order=…}: its buyer sends it back
 * </ul>
 */
final class StorefrontPanel {

    private final SimulatorServer server;

    StorefrontPanel(SimulatorServer server) {
        this.server = server;
    }

    /** Empty for a door that is not one of these. */
    Optional<SimReply> handle(String id, String door, SimRequest request) {
        if (!request.method().equals("POST")) {
            return Optional.empty();
        }
        return switch (door) {
            case "sales" -> Optional.of(buy(id, request));
            case "cancellations" -> Optional.of(done(server.cancelSale(id, order(request))));
            case "returns" -> Optional.of(done(server.giveBack(id, order(request))));
            default -> Optional.empty();
        };
    }

    private SimReply buy(String id, SimRequest request) {
        String sku = request.query("sku").orElse("");
        String quantity = request.query("quantity").orElse("1");
        if (sku.isEmpty() || !quantity.matches("[1-9]\\d{0,5}")) {
            return SimReply.text(
                    400, "text/plain", "sku must be named, and quantity be a whole number from 1 to 999999\n");
        }
        return server.buy(id, Map.of(sku, Integer.valueOf(quantity)))
                .map(order -> SimReply.json(201, SimJson.object().put("order", order)))
                .orElseGet(() -> refused("nobody can buy that many of it here"));
    }

    private static String order(SimRequest request) {
        return request.query("order").orElse("");
    }

    private static SimReply done(boolean done) {
        return done ? SimReply.empty(204) : refused("the order is unknown, or cannot go there from where it is");
    }

    private static SimReply refused(String why) {
        return SimReply.text(409, "text/plain", why + "\n");
    }
}
