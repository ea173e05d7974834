package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one client wants: an order, and how the client goes about it.
 *
 * @param key its Idempotency-Key
 */
record Intent(int number, String reference, String key, List<Line> lines, Manner manner) {

    /** How it goes about it. */
    enum Manner {
        /** With key and reference. */
        PLAIN,
        /** The same twice at once, at two replicas. */
        TWICE_AT_ONCE,
        /** Without key, so that a repeat is refused and the order found by its reference. */
        REFERENCE_ONLY,
        /** It hangs up before the answer comes, and looks for the order by its reference. */
        HANGS_UP
    }

    record Line(String supplier, String productId, String variantId, int quantity) {}

    History.Wish wish() {
        return new History.Wish(
                reference,
                lines.stream()
                        .map(line -> new History.Line(line.supplier(), line.variantId(), line.quantity()))
                        .toList());
    }

    String body() {
        ObjectNode body = Json.mapper().createObjectNode().put("reference", reference);
        ArrayNode products = body.putArray("products");
        lines.forEach(line -> products.addObject()
                .put("product_id", line.productId())
                .put("variant_id", line.variantId())
                .put("quantity", line.quantity()));
        // The others take any address, so that whoever's order it is at first has the say.
        Market.of(lines.getFirst().supplier()).destination().write(body.putObject("shipping_address"), number);
        return Json.write(body);
    }
}
