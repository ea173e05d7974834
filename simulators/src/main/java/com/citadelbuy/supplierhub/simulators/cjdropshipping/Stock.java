package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What lies where: CJ's own pieces and what the factory promises. */
final class Stock {

    static final String STOCK = "stock";

    private final World world;
    private Consumer<String> listener = vid -> {};

    Stock(World world) {
        this.world = world;
    }

    /** Whoever wants to hear of which variant something was taken. */
    void tell(Consumer<String> listener) {
        this.listener = listener;
    }

    /** Pieces of one variant in one area. */
    record Row(Areas.Area area, int cj, int factory) {

        int total() {
            return cj + factory;
        }

        /** 1 counted by CJ, 2 only promised. */
        int verified() {
            return cj > 0 ? 1 : 2;
        }
    }

    /** One row an area that has any record; empty when there is none at all. */
    List<Row> rows(String vid) {
        ObjectNode stock = world.get(STOCK, vid).orElseGet(SimJson::object);
        List<Row> rows = new ArrayList<>();
        for (Areas.Area area : Areas.ALL) {
            JsonNode record = stock.path(area.countryCode());
            if (record.isObject()) {
                rows.add(new Row(
                        area, record.path("cj").asInt(), record.path("factory").asInt()));
            }
        }
        return rows;
    }

    /** The same of a whole product. */
    List<Row> rows(Product product) {
        List<Row> sums = new ArrayList<>();
        for (Areas.Area area : Areas.ALL) {
            List<Row> here = product.variants().stream()
                    .flatMap(variant -> rows(variant.vid()).stream())
                    .filter(row -> row.area().equals(area))
                    .toList();
            if (!here.isEmpty()) {
                sums.add(new Row(
                        area,
                        here.stream().mapToInt(Row::cj).sum(),
                        here.stream().mapToInt(Row::factory).sum()));
            }
        }
        return sums;
    }

    /** Pieces of a whole product everywhere. */
    int total(Product product) {
        return rows(product).stream().mapToInt(Row::total).sum();
    }

    boolean isIn(Product.Variant variant, String countryCode) {
        return available(variant.vid(), countryCode) > 0;
    }

    int available(String vid, String countryCode) {
        return rows(vid).stream()
                .filter(row -> row.area().countryCode().equals(countryCode))
                .mapToInt(Row::total)
                .sum();
    }

    /** Takes pieces away, CJ's own first. */
    void take(String vid, String countryCode, int quantity) {
        ObjectNode stock = world.get(STOCK, vid).orElseThrow();
        ObjectNode record = (ObjectNode) stock.path(countryCode);
        int cj = record.path("cj").asInt();
        int own = Math.min(cj, quantity);
        record.put("cj", cj - own).put("factory", record.path("factory").asInt() - (quantity - own));
        world.put(STOCK, vid, stock);
        listener.accept(vid);
    }
}
