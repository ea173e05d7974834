package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Goods in two sizes each, of which there are always enough: a dozen, unless a test wants more. */
final class Shop {

    private static final int DOZEN = 12;
    private static final int FIRST = 1001;
    private static final int SHORT_PAGE = 5;
    private static final int LONG_PAGE = 100;
    private static final Map<String, BigDecimal> SIZES =
            Map.of("S", new BigDecimal("12.50"), "L", new BigDecimal("22.50"));

    private final int goods;

    Shop(int goods) {
        this.goods = goods;
    }

    static Shop small() {
        return new Shop(DOZEN);
    }

    /** The first dozen. */
    List<String> ids() {
        return ids(0, Math.min(DOZEN, goods));
    }

    /** What a piece costs; empty when there is no such variant. */
    Optional<BigDecimal> price(String variant) {
        int dash = variant.indexOf('-');
        return dash > 0 && has(variant.substring(0, dash))
                ? Optional.ofNullable(SIZES.get(variant.substring(dash + 1)))
                : Optional.empty();
    }

    private static List<String> ids(int from, int end) {
        return IntStream.range(from, end).mapToObj(n -> "P" + (FIRST + n)).toList();
    }

    boolean has(String id) {
        if (!id.matches("P[1-9][0-9]{3,8}")) {
            return false;
        }
        int number = Integer.parseInt(id.substring(1)) - FIRST;
        return number >= 0 && number < goods;
    }

    ObjectNode handle(SimRequest request, List<String> path) {
        if (path.isEmpty()) {
            return list(request);
        }
        if (!has(path.getFirst())) {
            throw Refused.unknown("No such product");
        }
        return path.size() == 1 ? product(path.getFirst()) : stock(path.getFirst());
    }

    private ObjectNode list(SimRequest request) {
        int from = Integer.parseInt(request.query("from").orElse("0"));
        int end = Math.min(from + (goods > DOZEN ? LONG_PAGE : SHORT_PAGE), goods);
        ObjectNode data = SimJson.object();
        var items = data.putArray("items");
        ids(Math.min(from, end), end)
                .forEach(id -> items.addObject().put("id", id).put("title", title(id)));
        return end < goods ? data.put("next", end) : data.putNull("next");
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
