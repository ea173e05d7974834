package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** A dozen goods in two sizes each, of which there are always enough. */
final class Shop {

    private static final int PAGE = 5;
    private static final Map<String, BigDecimal> SIZES =
            Map.of("S", new BigDecimal("12.50"), "L", new BigDecimal("22.50"));

    private final List<String> ids =
            IntStream.rangeClosed(1, 12).mapToObj(n -> "P" + (1000 + n)).toList();

    List<String> ids() {
        return ids;
    }

    /** What a piece costs; empty when there is no such variant. */
    Optional<BigDecimal> price(String variant) {
        int dash = variant.indexOf('-');
        return dash > 0 && ids.contains(variant.substring(0, dash))
                ? Optional.ofNullable(SIZES.get(variant.substring(dash + 1)))
                : Optional.empty();
    }

    ObjectNode handle(SimRequest request, List<String> path) {
        if (path.isEmpty()) {
            return list(request);
        }
        if (!ids.contains(path.getFirst())) {
            throw Refused.unknown("No such product");
        }
        return path.size() == 1 ? product(path.getFirst()) : stock(path.getFirst());
    }

    private ObjectNode list(SimRequest request) {
        int from = Integer.parseInt(request.query("from").orElse("0"));
        int end = Math.min(from + PAGE, ids.size());
        ObjectNode data = SimJson.object();
        var items = data.putArray("items");
        ids.subList(Math.min(from, end), end)
                .forEach(id -> items.addObject().put("id", id).put("title", title(id)));
        return end < ids.size() ? data.put("next", end) : data.putNull("next");
    }

    private ObjectNode product(String id) {
        ObjectNode product = SimJson.object().put("id", id).put("title", title(id));
        var variants = product.putArray("variants");
        for (String size : List.of("S", "L")) {
            variants.addObject()
                    .put("id", id + "-" + size)
                    .put("name", size)
                    .put("price", price(id + "-" + size).orElseThrow().toPlainString())
                    .put("currency", "USD");
        }
        return product;
    }

    private static ObjectNode stock(String id) {
        ObjectNode stock = SimJson.object();
        var shelves = stock.putArray("shelves");
        for (String size : List.of("S", "L")) {
            shelves.addObject()
                    .put("variant", id + "-" + size)
                    .put("warehouse", "north")
                    .put("country", "US")
                    .put("pieces", 1_000_000);
        }
        return stock;
    }

    private static String title(String id) {
        return "Anvil no. " + id;
    }
}
