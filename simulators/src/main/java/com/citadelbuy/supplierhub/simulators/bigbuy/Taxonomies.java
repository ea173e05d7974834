package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tree that products hang in. */
final class Taxonomies {

    /** A part of the tree whose products are in no cache until somebody has asked for them. */
    static final int COLD = 5990;

    private static final Duration WARMING = Duration.ofMinutes(1);

    private record Taxonomy(int id, int parent, ObjectNode names) {}

    private static final List<Taxonomy> ALL = read("""
            5901|0|Hogar y Jardín~Home and Garden~Haus & Garten
            5906|5901|Cocina~Kitchen~Küche
            5908|5901|Mascotas~Pets
            5911|5901|Jardín~Garden
            5920|0|Moda y Complementos~Fashion and Accessories
            5921|5920|Ropa~Clothes~Kleidung
            5922|5920|Gafas de Lectura~Reading Glasses
            5930|0|Niños y Juguetes~Children and Toys
            5931|5930|Papelería Escolar~School Stationery
            5940|0|Electrónica~Electronics
            5941|5940|Sonido~Sound
            5990|0|Liquidación~Clearance
            """);

    private final SimClock clock;
    private final Map<Integer, Instant> askedFirst = new HashMap<>();

    Taxonomies(SimClock clock) {
        this.clock = clock;
    }

    /** A taxonomy and all below it. */
    Set<Integer> within(int root) {
        if (root == COLD) {
            Instant now = clock.now();
            if (now.isBefore(askedFirst.computeIfAbsent(root, any -> now).plus(WARMING))) {
                throw Refusal.plain(409, "No products found in cache");
            }
        }
        Set<Integer> within = new HashSet<>(Set.of(root));
        // Parents stand before their children.
        ALL.stream().filter(each -> within.contains(each.parent())).forEach(each -> within.add(each.id()));
        return within;
    }

    SimReply list(Call call) {
        List<ObjectNode> rows = new ArrayList<>();
        for (Taxonomy taxonomy : ALL) {
            if (!call.firstLevel() || taxonomy.parent() == 0) {
                rows.add(row(taxonomy, call.language()));
            }
        }
        return call.page(rows);
    }

    SimReply allLanguages(Call call) {
        Taxonomy taxonomy = find(Integer.parseInt(call.id())).orElseThrow(Refusal::notFound);
        ArrayNode rows = SimJson.array();
        Languages.ALL.forEach(language -> rows.add(row(taxonomy, language)));
        return SimReply.json(200, rows);
    }

    /** Rows of the links between products and taxonomies bear the id of the taxonomy. */
    static void links(ArrayNode into, JsonNode product) {
        for (JsonNode taxonomy : product.path("taxonomies")) {
            into.addObject()
                    .put("id", taxonomy.asInt())
                    .put("taxonomy", taxonomy.asInt())
                    .put("product", product.at("/row/id").asLong());
        }
    }

    private static Optional<Taxonomy> find(int id) {
        return ALL.stream().filter(each -> each.id() == id).findFirst();
    }

    private static ObjectNode row(Taxonomy taxonomy, String language) {
        String name = Languages.in(taxonomy.names(), language);
        return SimJson.object()
                .put("id", taxonomy.id())
                .put("name", name)
                .put("url", slug(name))
                .put("parentTaxonomy", taxonomy.parent())
                .put("dateAdd", "2023-05-08 09:00:00")
                .put("dateUpd", "2025-02-17 16:20:00")
                .put("urlImages", "https://cdnbigbuy.example.com/images/HC" + taxonomy.id() + "_BC_P00.jpg")
                .put("isoCode", language);
    }

    static String slug(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.replaceAll("[^\\p{L}\\d]+", "-").replaceAll("^-|-$", "");
    }

    private static List<Taxonomy> read(String lines) {
        return lines.lines()
                .map(line -> line.split("\\|"))
                .map(field ->
                        new Taxonomy(Integer.parseInt(field[0]), Integer.parseInt(field[1]), Seed.names(field[2])))
                .toList();
    }
}
