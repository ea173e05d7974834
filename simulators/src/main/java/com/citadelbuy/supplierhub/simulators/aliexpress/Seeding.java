package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills an empty world from {@link Seeds}. */
final class Seeding {

    private static final Map<String, Integer> PROPERTY_IDS = Map.of(
            "Color",
            14,
            "Size",
            5,
            "Lenses Color",
            73,
            "Frame Color",
            71,
            "Ships From",
            200007763,
            "Capacity",
            200007761);

    private final World world;
    private long nextSku = 12000030158136201L;

    Seeding(World world) {
        this.world = world;
    }

    void run() {
        Seeds.STORES.forEach(line -> {
            String[] part = line.split("\\|", -1);
            world.put(Catalogue.STORES, part[0], store(part));
        });
        Seeds.CATEGORIES.forEach(line -> {
            String[] part = line.split("\\|", -1);
            ObjectNode category = SimJson.object()
                    .put("id", Long.parseLong(part[0]))
                    .put("parent", Long.parseLong(part[1]))
                    .put("name", part[2]);
            world.put(Catalogue.CATEGORIES, part[0], category);
        });
        Stream.concat(Seeds.PRODUCTS.stream(), Seeds.fillers().stream())
                .map(this::product)
                .forEach(product ->
                        world.put(Catalogue.PRODUCTS, product.path("id").asString(), product));
    }

    private static ObjectNode store(String[] part) {
        return SimJson.object()
                .put("store_id", Long.parseLong(part[0]))
                .put("store_name", part[1])
                .put("store_country_code", part[2]);
    }

    private ObjectNode product(String line) {
        String[] part = line.split("\\|", -1);
        long id = Long.parseLong(part[0]);
        ObjectNode product = SimJson.object()
                .put("id", id)
                .put("category", Long.parseLong(part[1]))
                .put("store", Long.parseLong(part[2]))
                .put("weight", part[4])
                .put("blocked", part[5])
                .put("status", part[6])
                .put("subject", part[8])
                // Some goods are sold in the US under an id of their own.
                .put("us", part[0].equals(Seeds.WITH_US_TWIN) ? Long.parseLong(Seeds.US_TWIN) : id);
        ArrayNode skus = product.putArray("skus");
        List<List<Choice>> combinations = combinations(part[7]);
        for (int i = 0; i < combinations.size(); i++) {
            skus.add(sku(combinations.get(i), new BigDecimal(part[3]), i, id));
        }
        return product;
    }

    private ObjectNode sku(List<Choice> choices, BigDecimal price, int index, long product) {
        BigDecimal sale = price.add(new BigDecimal("0.16").multiply(BigDecimal.valueOf(index)));
        ObjectNode sku = SimJson.object()
                .put("id", Long.toString(nextSku++))
                .put(
                        "attr",
                        String.join(";", choices.stream().map(Choice::attribute).toList()))
                .put(
                        "list",
                        sale.multiply(new BigDecimal("2.1"))
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString())
                .put("sale", sale.toPlainString())
                .put(
                        "bulk",
                        sale.multiply(new BigDecimal("0.95"))
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString())
                .put("bulk_from", 10)
                .put("stock", index == 3 ? 0 : 57 + (product + index * 37L) % 400);
        if (index == 1 && product % 5 == 4) {
            String strategy = product % 2 == 0 ? "create_order_fail" : "back_to_normal_price";
            sku.put("limit", 3).put("limit_strategy", strategy);
        }
        ArrayNode properties = sku.putArray("properties");
        choices.forEach(choice -> properties.add(choice.json()));
        return sku;
    }

    /** One value of one option; colours carry the seller's own name besides the platform's. */
    private record Choice(String option, String value, int position) {

        int optionId() {
            return PROPERTY_IDS.getOrDefault(option, 200000000 + Math.floorMod(option.hashCode(), 100000));
        }

        int valueId() {
            return option.equals("Ships From") ? 201336100 + position * 6 : 173 + position * 2 + optionId() % 10;
        }

        boolean named() {
            return option.contains("Color");
        }

        String attribute() {
            return optionId() + ":" + valueId() + (named() ? "#" + value : "");
        }

        ObjectNode json() {
            ObjectNode property = SimJson.object()
                    .put("sku_property_id", optionId())
                    .put("sku_property_name", option)
                    .put("property_value_id", valueId())
                    .put("sku_property_value", named() ? value.split(" ")[0].toLowerCase(Locale.ROOT) : value);
            if (named()) {
                property.put("property_value_definition_name", value)
                        .put("sku_image", "https://ae04.alicdn.com/kf/Hsim" + optionId() + "x" + valueId() + ".jpg");
            }
            return property;
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
