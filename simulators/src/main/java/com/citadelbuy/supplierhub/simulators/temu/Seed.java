package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The goods a new world starts with. One line each: own code, name, category, first option with its values, second option with its
 * values, cents, cents to the next of the second option, pieces of each, marks. Marks: - off sale, I not complete, D draft, X
 * deleted, L ids beyond 2^53, P sold before it is there, H its first variant is off, E no picture.
 */
final class Seed {

    private static final String GOODS = """
            MUG-350|Stoneware Mug 350 ml|26110|Color:White||1299|0|140|
            MUG-2|Café Crème Mug Set|26110|Color:Sand,Blue||2499|0|60|
            TAPE-72|Packaging Tape 72 Pieces|26120|Color:Yellow||1599|0|250|
            JAR-4|Airtight Storage Jar|26111|Size:0.7 L,1.2 L||1149|0|90|
            TEE-5|Heavy Cotton T-Shirt|29100|Color:Black,Ecru,Sage|Size:M,L,XL|1890|100|75|
            LAMP-6|Clip-On Reading Lamp|26130|Color:Black,White||2290|0|48|L
            CBL-7|Braided USB-C Cable|31100|Length:1 m,2 m||799|0|900|
            DRS-8|Linen Summer Dress|29200|Color:Olive,Rosé|Size:S,M,L|4590|0|22|
            MUG-9|Travel Mug “Zoë” 500 ml|26110|Color:Steel||1999|0|130|L
            JAR-10|Glass Jar With Bamboo Lid|26111|Size:0.5 L,1 L,2 L||999|200|64|
            TEE-11|Striped Breton T-Shirt|29100|Color:Navy|Size:S,M,L,XL|2390|0|41|H
            CBL-12|Right-Angle HDMI Cable|31100|Length:1.5 m,3 m||1290|0|310|
            LAMP-13|Paper Lantern|26130|Size:30 cm,45 cm||890|400|77|E
            TAPE-14|Kraft Paper Tape|26120|Width:48 mm,72 mm||690|0|500|
            MUG-15|Enamel Camping Mug|26110|Color:Green,Red,Black||1090|0|210|
            DRS-16|Wrap Dress|29200|Color:Black|Size:M,L|5290|0|18|P
            CBL-17|Micro-USB Cable 3-Pack|31100|Length:1 m||599|0|0|
            JAR-18|Spice Jars, Set of 12|26111|Shape:Round,Square||2790|0|85|
            LAMP-19|Bedside Lamp With Shade|26130|Color:Linen||3490|0|33|
            TEE-20|Kids' T-Shirt|29100|Color:Coral,Mint|Size:110,116,122|1290|0|58|
            MUG-21|Espresso Cup, Set of 4|26110|Color:White,Black||2190|0|95|
            TAPE-22|Fragile Tape|26120|Color:Red||540|0|620|
            CBL-23|Lightning Cable, Discontinued|31100|Length:1 m||990|0|12|-
            LAMP-24|Desk Lamp, Under Review|26130|Color:Black||4190|0|30|I
            JAR-25|Fermentation Jar, Draft|26111|Size:3 L||2590|0|15|D
            MUG-26|Mug That Was Recalled|26110|Color:Grey||1190|0|7|X
            SIM-ON-HOLD|Test: On Hold|26110|Color:Grey||1000|0|5000|
            SIM-CANCELLED|Test: Cancelled|26110|Color:Grey||1000|0|5000|
            SIM-UNKNOWN-STATUS|Test: Unknown Status|26110|Color:Grey||1000|0|5000|
            SIM-OUT-OF-STOCK|Test: Out of Stock|26110|Color:Grey||1000|0|0|
            SIM-ROW-FAILS|Test: Row Fails|26110|Color:Grey||1000|0|5000|
            SIM-ADDRESS-CHANGE|Test: Address Change|26110|Color:Grey||1000|0|5000|
            SIM-BRAZIL|Test: Brazil|26110|Color:Grey||1000|0|5000|
            SIM-STILL-COMPUTING|Test: Still Computing|26110|Color:Grey||1000|0|5000|
            SIM-MASKED|Test: Masked Address|26110|Color:Grey||1000|0|5000|
            SIM-RESTRICTED|Test: Restricted Address|26110|Color:Grey||1000|0|5000|
            SIM-SIGNED-IN-PAIRS|Test: Signed in Pairs|26110|Color:Grey||1000|0|5000|
            """;

    private static final long FIRST_GOODS = 602_368_000_000_101L;
    private static final long FIRST_SKU = 37_386_000_000_201L;
    private static final long BEYOND_DOUBLES = 601_500_000_000_000_000L;
    private static final Duration BETWEEN = Duration.ofDays(3);
    private static final long FIRST_OPTION = 1001;
    private static final int PRE_SALE_PIECES = 40;
    private static final int PLAIN = 5;

    private final Catalogue catalogue;
    private final Instant start;
    private final Map<String, Long> options = new LinkedHashMap<>();
    private long goods = FIRST_GOODS;
    private long skus = FIRST_SKU;

    private Seed(Catalogue catalogue, Instant now, int lines) {
        this.catalogue = catalogue;
        this.start = now.minus(BETWEEN.multipliedBy(lines));
    }

    static void plant(Catalogue catalogue, Instant now) {
        List<String> lines = GOODS.lines().toList();
        Seed seed = new Seed(catalogue, now, lines.size());
        lines.forEach(line -> seed.plant(line.split("\\|", -1)));
    }

    /** What anybody can buy, the plainest first, one of them with ids beyond 2^53. */
    static List<String> plain() {
        List<String> ids = new ArrayList<>();
        for (int place = 0; place < PLAIN; place++) {
            ids.add(Long.toString(FIRST_GOODS + place));
        }
        ids.add(Long.toString(BEYOND_DOUBLES + FIRST_GOODS + PLAIN));
        return ids;
    }

    private void plant(String[] field) {
        String marks = field[8];
        long number = goods++;
        Instant created = start.plus(BETWEEN.multipliedBy(number - FIRST_GOODS));
        ObjectNode doc = SimJson.object()
                .put("id", id(number, marks))
                .put("outer", field[0])
                .put("name", field[1])
                .put("category", Long.parseLong(field[2]))
                .put("image", marks.contains("E") ? "" : "https://img.kwcdn.com/local-image/" + number + ".jpeg")
                .put("status", status(marks).name())
                .put("created", created.toString())
                .put("changed", created.toString());
        variants(doc.putArray("skus"), field);
        catalogue.put(new Goods(doc));
    }

    private static long id(long number, String marks) {
        return marks.contains("L") ? BEYOND_DOUBLES + number : number;
    }

    private static Goods.Status status(String marks) {
        return switch (marks) {
            case "-" -> Goods.Status.INACTIVE;
            case "I" -> Goods.Status.INCOMPLETE;
            case "D" -> Goods.Status.DRAFT;
            case "X" -> Goods.Status.DELETED;
            default -> Goods.Status.ACTIVE;
        };
    }

    private void variants(ArrayNode list, String[] field) {
        String[] first = field[3].split(":");
        String[] second = field[4].isEmpty() ? new String[] {"", ""} : field[4].split(":");
        List<String> others = List.of(second[1].split(","));
        boolean single = !first[1].contains(",") && others.size() == 1;
        for (String value : first[1].split(",")) {
            for (int step = 0; step < others.size(); step++) {
                ObjectNode sku = list.addObject()
                        .put("id", id(skus++, field[8]))
                        .put("outer", single ? field[0] : field[0] + "-" + list.size())
                        .put("on", !(field[8].contains("H") && list.size() == 1))
                        .put("cents", Long.parseLong(field[5]) + step * Long.parseLong(field[6]))
                        .put(Sku.STOCK, Long.parseLong(field[7]));
                if (field[8].contains("P")) {
                    sku.put(Sku.PRE_SALE, PRE_SALE_PIECES);
                }
                ArrayNode chosen = sku.putArray("options");
                option(chosen, first[0], value);
                option(chosen, second[0], others.get(step));
            }
        }
    }

    private void option(ArrayNode chosen, String name, String value) {
        if (!name.isEmpty()) {
            long parent = options.computeIfAbsent(name, _ -> FIRST_OPTION + options.size());
            long id = options.computeIfAbsent(name + ":" + value, _ -> FIRST_OPTION + options.size());
            chosen.addObject()
                    .put("name", name)
                    .put("value", value)
                    .put("id", id)
                    .put("parent", parent);
        }
    }
}
