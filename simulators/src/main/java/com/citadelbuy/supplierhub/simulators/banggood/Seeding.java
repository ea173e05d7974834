package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills an empty world from {@link Seeds}. */
final class Seeding {

    private static final int MANY = 90_000;

    private final World world;
    private final Instant now;
    private final Map<String, Integer> values = new LinkedHashMap<>(
            Map.of("Color:Red", 45, "Color:Blue", 46, "Battery:One Battery", 2, "Battery:Two Batteries", 3));

    private int products;

    Seeding(World world, Instant now) {
        this.world = world;
        this.now = now;
    }

    void run() {
        for (String line : Seeds.CATEGORIES) {
            String[] part = line.split("\\|");
            ObjectNode category = SimJson.object()
                    .put("cat_id", part[0])
                    .put("cat_name", part[2])
                    .put("parent_id", part[1]);
            world.put(Catalogue.CATEGORIES, part[0], category);
        }
        Stream.concat(Seeds.PRODUCTS.stream(), Seeds.fillers().stream())
                .map(line -> product(line.split("\\|", -1)))
                .forEach(product ->
                        world.put(Catalogue.PRODUCTS, product.path("id").asString(), product));
    }

    private ObjectNode product(String[] part) {
        int place = products++;
        ObjectNode product = SimJson.object()
                .put("id", Long.parseLong(part[0]))
                .put("category", part[1])
                .put("weight", part[2])
                .put("state", Integer.parseInt(part[3]))
                .put("name", part[6])
                .put("added", before(Duration.ofDays(40L + place)))
                .put("modified", before(Duration.ofHours(11L * place).plusMinutes(20)));
        ArrayNode warehouses = product.putArray("warehouses");
        for (String warehouse : part[4].split(",")) {
            String[] priced = warehouse.split(":");
            warehouses.addObject().put("code", priced[0]).put("price", priced[1]);
        }
        ArrayNode options = product.putArray("options");
        for (String option : part[5].isEmpty() ? new String[0] : part[5].split(";")) {
            options.add(option(option.split(":"), options.size() + 1));
        }
        product.set("shelves", shelves(product));
        return product;
    }

    private String before(Duration time) {
        return now.minus(time).toString();
    }

    private ObjectNode option(String[] named, int id) {
        ObjectNode option = SimJson.object().put("id", id).put("name", named[0]);
        ArrayNode choices = option.putArray("values");
        for (String choice : named[1].split(",")) {
            String[] priced = choice.split("=");
            int poa = values.computeIfAbsent(named[0] + ":" + priced[0], fresh -> 15_219 + values.size());
            choices.addObject()
                    .put("id", Integer.toString(poa))
                    .put("name", priced[0])
                    .put("poa", "POA" + (100_000 + poa))
                    .put("price", priced[1]);
        }
        return option;
    }

    private static ArrayNode shelves(ObjectNode product) {
        ArrayNode shelves = SimJson.array();
        List<List<JsonNode>> combinations = combinations(product.path("options"));
        for (JsonNode warehouse : product.path("warehouses")) {
            boolean home = warehouse.path("code").asString().equals("CN");
            for (int i = 0; i < there(combinations.size(), home); i++) {
                ObjectNode shelf = stock(product.path("id").asLong(), i, home)
                        .put("warehouse", warehouse.path("code").asString())
                        .put("poa_id", joined(combinations.get(i), "id"))
                        .put("poa", joined(combinations.get(i), "poa"));
                shelves.add(shelf);
            }
        }
        return shelves;
    }

    /** The last of many combinations was never made, and what lies abroad is the first half. */
    private static int there(int combinations, boolean home) {
        return home ? combinations - combinations / 6 : (combinations + 1) / 2;
    }

    /** The first variant can always be had; the later ones show what else the documents know. */
    private static ObjectNode stock(long product, int index, boolean home) {
        ObjectNode shelf = SimJson.object().put("counted", true).put("waits", false);
        if (!home) {
            return shelf.put("stock", (int) (7 + (product + index * 5L) % 40)).put("message", "LC_STOCK_MSG_24_HOURS");
        }
        boolean odd = product % 2 == 1;
        int some = (int) (120 + (product * 31 + index * 37L - 31 * 1_500_001L) % 400);
        return switch (index % 7) {
            case 1 -> shelf.put("stock", odd ? 0 : some).put("message", "LC_STOCK_MSG_1_DAYS");
            case 2 -> shelf.put("stock", 0).put("counted", false).put("message", "LC_STOCK_MSG_3_DAYS");
            case 3 ->
                shelf.put("stock", 0)
                        .put("waits", true)
                        .put("counted", false)
                        .put("message", odd ? "LC_STOCK_MSG_EXPECT_15" : "LC_STOCK_MSG_EXPECT");
            case 5 ->
                shelf.put("stock", 0).put("waits", true).put("counted", false).put("message", "Out of stock");
            default ->
                shelf.put("stock", Long.toString(product).equals(Seeds.PLAIN) ? MANY : some)
                        .put("message", "LC_STOCK_MSG_1_DAYS");
        };
    }

    private static String joined(List<JsonNode> values, String field) {
        return String.join(
                ",", values.stream().map(value -> value.path(field).asString()).toList());
    }

    private static List<List<JsonNode>> combinations(JsonNode options) {
        List<List<JsonNode>> combinations = List.of(List.of());
        for (JsonNode option : options) {
            List<List<JsonNode>> more = new ArrayList<>();
            for (List<JsonNode> known : combinations) {
                for (JsonNode value : option.path("values")) {
                    more.add(Stream.concat(known.stream(), Stream.of(value)).toList());
                }
            }
            combinations = more;
        }
        return combinations;
    }
}
