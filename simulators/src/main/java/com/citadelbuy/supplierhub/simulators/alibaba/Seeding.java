package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills an empty world from {@link Seeds}. */
final class Seeding {

    private static final Map<String, String> OPTION_IDS = Map.of("Color", "1111", "Size", "191284014");
    private static final BigDecimal STEP = new BigDecimal("0.10");

    private final World world;
    private long nextSku = 105613018158L;

    Seeding(World world) {
        this.world = world;
    }

    void run() {
        Stream.concat(Seeds.PRODUCTS.stream(), Seeds.fillers())
                .map(this::product)
                .forEach(product ->
                        world.put(Catalogue.PRODUCTS, product.path("id").asString(), product));
    }

    private ObjectNode product(String line) {
        String[] part = line.split("\\|", -1);
        ObjectNode product = SimJson.object()
                .put("id", part[0])
                .put("seller", part[1])
                .put("category_id", part[2])
                .put("category", part[3])
                .put("minimum", Integer.parseInt(part[6]))
                .put("weight", part[7])
                .put("title", part[10])
                .put("online", !part[0].equals(Seeds.GONE));
        ArrayNode skus = product.putArray("skus");
        List<List<Choice>> combinations = combinations(part[9]);
        for (int i = 0; i < combinations.size(); i++) {
            skus.add(sku(part, combinations.get(i), i));
        }
        return product;
    }

    private ObjectNode sku(String[] part, List<Choice> choices, int index) {
        BigDecimal more = STEP.multiply(BigDecimal.valueOf(index));
        ObjectNode sku = SimJson.object()
                .put("id", Long.toString(nextSku++))
                .put("ladder", new BigDecimal(part[4]).add(more).toPlainString());
        if (!part[5].isEmpty()) {
            sku.put("single", new BigDecimal(part[5]).add(more).toPlainString());
        }
        ObjectNode stock = sku.putObject("stock");
        for (String country : part[8].split(",")) {
            // The fourth variant of each is sold out everywhere.
            stock.put(country, index == 3 ? 0 : 1196 + index * 37);
        }
        ArrayNode attributes = sku.putArray("attributes");
        choices.forEach(choice -> attributes.add(choice.json()));
        return sku;
    }

    /** One value of one option; colours have a picture, and the seller's own values ids below zero. */
    private record Choice(String option, String value, int position) {

        ObjectNode json() {
            ObjectNode json = SimJson.object()
                    .put("attr_name_id", OPTION_IDS.getOrDefault(option, "2222"))
                    .put("attr_value_desc", value)
                    .put("attr_name_desc", option)
                    .put("attr_value_id", Integer.toString(-11 - position));
            return option.equals("Color")
                    ? json.put("attr_value_image", "https://sc04.alicdn.com/kf/Asim" + position + ".jpg_100x100.jpg")
                    : json;
        }
    }

    private static List<List<Choice>> combinations(String options) {
        List<List<Choice>> combinations = List.of(List.of());
        for (String option : options.isEmpty() ? new String[0] : options.split(";")) {
            String[] named = option.split(":");
            String[] values = named[1].split(",");
            List<List<Choice>> more = new ArrayList<>();
            for (List<Choice> known : combinations) {
                for (int i = 0; i < values.length; i++) {
                    more.add(Stream.concat(known.stream(), Stream.of(new Choice(named[0], values[i], i)))
                            .toList());
                }
            }
            combinations = more;
        }
        return combinations;
    }
}
