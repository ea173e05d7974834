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
        body.putObject("shipping_address")
                .put("name", "John Doe")
                .put("address1", (number % 900 + 1) + " Main St")
                .put("city", "New York")
                .put("state", "NY")
                .put("zip", "10001")
                .put("country", "US")
                .put("phone", "+1 212 555 0142");
        return Json.write(body);
    }
}
