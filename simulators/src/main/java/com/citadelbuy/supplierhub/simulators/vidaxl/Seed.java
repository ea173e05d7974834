package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * The goods a new world starts with. One line each: first code, title, category, its id, colours, sizes, diameter, dollars
 * for the smallest, step to the next size, weight kg, volume, packages, stock, marks, properties, description. Every colour
 * and size is an article of its own. Marks: P on a pallet, G for women, I inactive, 0 sold out.
 */
final class Seed {

    static final String SOLD_OUT = "240240";

    private static final String LINES = """
            240100|vidaXL Kitchen Chair|Furniture > Chairs > Kitchen Chairs|457|Black,White,Grün|45 x 50 x 90 cm||47.99|0|9.4|0.12|1|40000||Material: Solid beech;Stackable|A plain chair of solid beech.
            240110|vidaXL Dining Chairs 2 pcs|Furniture > Chairs > Kitchen Chairs|457|Taupe,Dark Grey|50 x 56 x 87 cm||95.97|0|14.8|0.23|2|12||Material: Fabric, steel|Set of two; quilted, with "floating" seat.
            240120|vidaXL Garden Table|Home & Garden > Outdoor Furniture > Tables|3102|Anthracite|90 x 90 x 74 cm,150 x 90 x 74 cm,190 x 90 x 74 cm||112.49|38.50|18.2|0.31|1|260||Colour: Anthracite;Weather-resistant|Poly rattan and tempered glass.
            240130|vidaXL Café Parasol|Home & Garden > Outdoor Living > Parasols|985|Terracotta,Écru,Azure|Ø 200 cm,Ø 300 cm|200 cm|41.20|22.00|5.1|0.04|1|310||Material: Polyester;Crank: Yes|For sunny afternoons – crêpes not included.
            240140|vidaXL Storage Bench|Furniture > Benches > Storage Benches|441|Brown|116 cm,150 cm||88.90|24.10|16.0|0.22|1|95||Material: Acacia;Oil finish|Lid with gas springs; holds 120 L.
            240150|vidaXL Bed Frame|Furniture > Beds & Accessories > Bed Frames|505|Honey Brown,White|90 x 200 cm,140 x 200 cm,180 x 200 cm||104.00|36.00|27.5|0.35|2|48||Material: Solid pine;Slats: Included|Mattress is not included.
            240160|vidaXL Wardrobe|Furniture > Cabinets > Armoires|4063|Sonoma Oak|80 x 52 x 180 cm||139.99|0|48.0|0.18|3|22|P|Material: Engineered wood;Doors: 3|Three doors, hanging rail, four shelves.
            240170|vidaXL Sofa 2-Seater|Furniture > Sofas|460|Crème,Petrol|||329.50|0|39.2|0.95|2|9|P|Material: Velvet;Legs: Rubberwood|Deep seat with loose cushions.
            240180|vidaXL Bookshelf|Furniture > Shelving > Bookcases|465|White,Concrete Grey,Black|40 x 30 x 151 cm,80 x 30 x 189 cm||52.30|31.00|17.3|0.05|1|180||Material: Engineered wood;Compartments: 4|With tip-over protection.
            240190|vidaXL Rug Jute|Home & Garden > Decor > Rugs|598|Natural|120 cm,180 cm,240 cm|120 cm|36.70|27.00|3.6|0.03|1|140||Shape: Round;Handmade|Braided by hand; no two are alike.
            240200|vidaXL Mirror|Home & Garden > Decor > Mirrors|595|Gold,Black|60 cm,80 cm|60 cm|44.10|19.50|4.4|0.05|1|77||Shape: Round;Glass: Yes|Iron frame.
            240210|vidaXL Dog Kennel|Animals & Pet Supplies > Pet Supplies > Dog Houses|5010|Galvanised|2 x 2 m,4 x 2 m||184.00|141.00|33.0|0.14|2|31|P|Material: Steel;Lockable|Outdoor kennel; the roof is sold apart.
            240220|vidaXL Cat Tree|Animals & Pet Supplies > Pet Supplies > Cat Furniture|4997|Cream,Dark Grey|95 cm,142 cm||39.90|28.80|8.2|0.09|1|205||Material: Plush, sisal|With hammock and cave. Für große Katzen.
            240230|vidaXL Aviary|Animals & Pet Supplies > Pet Supplies > Bird Cages|4990|Silver|83 x 83 x 143 cm||121.10|0|19.0|0.12|1|14||Material: Fir wood|Two doors.
            240240|vidaXL Pool Ladder|Home & Garden > Pool & Spa > Accessories|2939|Steel|3 steps||78.00|0|9.1|0.06|1|0|0|Material: Stainless steel 304|Comes back in spring.
            240250|vidaXL Greenhouse|Home & Garden > Lawn & Garden > Greenhouses|3103|Green|2 x 2 m,4 x 2 m||149.00|98.00|24.6|0.16|2|27|P|Material: Polycarbonate;UV-resistant|Sliding door, roof vent.
            240260|vidaXL Raised Bed|Home & Garden > Lawn & Garden > Planters|721|Rust,Anthracite|100 x 50 cm,150 x 50 cm||33.80|14.00|6.0|0.03|1|330||Material: Corten steel|Open floor, for roots.
            240270|vidaXL LED Wall Lamp|Home & Garden > Lighting > Wall Lights|6073|White,Black|||24.60|0|0.9|0.01|1|410||Voltage: 110-240 V;IP rating: IP54|Warm white, 6 W.
            240280|vidaXL Fairy Lights|Home & Garden > Decor > Seasonal|5504|Warm White,Blue,Multicolour|20 m,40 m||17.35|11.20|0.8|0.01|1|520||LEDs: 200;Modes: 8|For trees, windows and façades.
            240290|vidaXL Office Chair|Furniture > Office Furniture > Chairs|6362|Black,Wine Red|||119.40|0|13.9|0.14|1|66||Material: Faux leather;Max. load: 110 kg|Swivels, tilts, and has a massage function.
            240300|vidaXL Standing Desk|Furniture > Office Furniture > Desks|4191|Oak,White|120 x 60 cm,160 x 80 cm||214.00|52.00|34.0|0.11|2|53|P|Motor: Dual;Memory: 4 heights|From 62 to 128 cm.
            240310|vidaXL Camping Cot|Sporting Goods > Outdoor Recreation > Camping|1017|Navy|190 cm,210 cm||48.80|9.90|6.7|0.03|1|118||Max. load: 150 kg;Foldable|With carrying bag.
            240320|vidaXL Water Shoes|Apparel & Accessories > Shoes|187|Black,Türkis|36,38,40,42||13.20|0|0.4|0.01|1|240|G|Material: Neoprene;Sole: Rubber|Quick to dry.
            240330|vidaXL Rain Poncho|Apparel & Accessories > Clothing > Outerwear|203|Yellow,Olive|S,M,L||19.90|0|0.3|0.01|1|190|G|Material: Polyester|Packs into its own pocket.
            240340|vidaXL Tool Trolley|Hardware > Tool Storage|3919|Red,Blue|7 drawers||256.00|0|44.0|0.29|1|19|P|Material: Steel;Lockable|With 1125 tools – çok pratik!
            240350|vidaXL Welding Table|Hardware > Tools > Work Benches|4919|Grey|||171.00|0|28.0|0.08|1|25||Holes: 36 mm grid|Adjustable edges.
            240360|vidaXL Piano Bench|Arts & Entertainment > Musical Instruments|63|Black|||61.10|0|7.7|0.05|1|44||Height-adjustable|One seat, velvet top.
            240370|vidaXL Garden Gate|Home & Garden > Fencing|2865|Green|100 x 200 cm||93.00|0|21.0|0.05|1|60|I|Material: Steel|No longer sold.
            """;

    private static final Instant FIRST_LISTED = Instant.parse("2024-02-08T08:47:48Z");
    private static final Duration APART = Duration.ofDays(9);
    private static final long FIRST_ID = 77_001;

    private Seed() {}

    static void plant(Catalogue catalogue) {
        long id = FIRST_ID;
        int number = 0;
        for (String line : LINES.lines().toList()) {
            String[] field = line.split("\\|", -1);
            Instant listed = FIRST_LISTED.plus(APART.multipliedBy(number++));
            int code = Integer.parseInt(field[0]);
            for (String color : field[4].split(",")) {
                List<String> sizes = List.of(field[5].split(","));
                for (int step = 0; step < sizes.size(); step++) {
                    catalogue.put(item(field, id++, code++, color, sizes.get(step), step, listed));
                }
            }
        }
    }

    private static Item item(String[] field, long id, int code, String color, String size, int step, Instant listed) {
        String marks = field[13];
        BigDecimal price = new BigDecimal(field[7]).add(new BigDecimal(field[8]).multiply(BigDecimal.valueOf(step)));
        String name = field[1] + (size.isEmpty() ? "" : " " + size) + (color.isEmpty() ? "" : " " + color);
        ObjectNode item = SimJson.object()
                .put("id", id)
                .put("code", Integer.toString(code))
                .put("name", name)
                .put("category", field[2])
                .put("categoryId", field[3])
                .put("color", color)
                .put("size", size)
                .put("diameter", field[6])
                .put("gender", marks.contains("G") ? "Female" : "")
                .put("price", price.toPlainString())
                .put("weight", field[9])
                .put("volume", field[10])
                .put("packages", field[11])
                .put("stock", Integer.parseInt(field[12]))
                .put("carriage", marks.contains("P") ? "pallet" : "parcel")
                .put("active", !marks.contains("I"))
                .put("properties", properties(color, field[14]))
                .put("description", field[15])
                .put("ean", ean("871988%06d".formatted(code)))
                .put("pictures", 2 + code % 5)
                .put("createdAt", listed.toString())
                .put("updatedAt", listed.plus(APART).toString());
        return new Item(item);
    }

    /** What has no colon is a flag. */
    private static String properties(String color, String listed) {
        return Arrays.stream(("Colour: " + color + ";" + listed).split(";"))
                .map(property -> "<li>" + property + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    /** Twelve digits and the one that proves them. */
    private static String ean(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
