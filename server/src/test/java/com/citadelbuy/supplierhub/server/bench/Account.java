package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A connected account with something to buy. */
record Account(String connectionId, String productId, String variantId) {

    private static final Map<String, Object> HOME = Map.of(
            "name", "Ada Lovelace",
            "address1", "12 Analytical Street",
            "city", "New York",
            "state", "NY",
            "zip", "10001",
            "country", "US",
            "phone", "+12125550142",
            "email", "ada@example.com");

    /** An order of one line. */
    byte[] order() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    byte[] orders(int count) {
        String text = text();
        return IntStream.range(0, count)
                .mapToObj(number -> text)
                .collect(Collectors.joining(",", "{\"orders\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        return Json.write(Map.of(
                "connection_id",
                connectionId,
                "products",
                List.of(Map.of("product_id", productId, "variant_id", variantId, "quantity", 1)),
                "shipping_address",
                HOME));
    }
}
