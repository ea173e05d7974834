package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What can be ordered, by supplier: imported through the API as a client would. */
record Offers(Map<String, List<Intent.Line>> bySupplier) {

    private static final int FEW = 1;
    private static final int MANY = 4;

    static Offers imported(Web web, URI hub, URI simulators, Set<String> suppliers)
            throws IOException, InterruptedException {
        JsonNode guides = web.get(simulators.resolve("/_control")).body();
        Map<String, List<Intent.Line>> offers = new LinkedHashMap<>();
        for (String supplier : new TreeSet<>(suppliers)) {
            connect(web, hub, supplier);
            List<Intent.Line> lines = new ArrayList<>();
            for (JsonNode guide : guides) {
                if (guide.path("id").asString().equals(supplier)) {
                    lines.addAll(imported(web, hub, supplier, guide.at("/guide/products")));
                }
            }
            if (lines.isEmpty()) {
                throw new IllegalStateException("Nothing at " + supplier + " can be ordered");
            }
            offers.put(supplier, lines);
        }
        return new Offers(offers);
    }

    private static void connect(Web web, URI hub, String supplier) throws IOException, InterruptedException {
        JsonNode there = web.get(hub.resolve("/api/v1/suppliers/" + supplier)).body();
        if (!there.path("connected").asBoolean(false)) {
            must(web.post(
                    hub.resolve("/api/v1/suppliers/" + supplier + "/connect"),
                    "{\"environment\": \"simulator\", \"credentials\": {}, \"settings\": {}}",
                    null));
        }
    }

    private static List<Intent.Line> imported(Web web, URI hub, String supplier, JsonNode products)
            throws IOException, InterruptedException {
        List<Intent.Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(Market.of(supplier).isNarrow() ? FEW : MANY, products.size()); i++) {
            String wanted = Json.write(
                    Map.of("supplier", supplier, "product_id", products.get(i).asString(), "auto_sync", false));
            JsonNode product = must(web.post(hub.resolve("/api/v1/products/import"), wanted, null));
            for (JsonNode variant : product.path("variants")) {
                lines.add(new Intent.Line(
                        supplier,
                        product.path("id").asString(),
                        variant.path("id").asString(),
                        1));
            }
        }
        return lines;
    }

    private static JsonNode must(Web.Reply reply) {
        if (!reply.isGood()) {
            throw new IllegalStateException("The hub answered " + reply.status() + ": " + reply.body());
        }
        return reply.body();
    }
}
