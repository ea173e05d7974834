package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The goods a new world starts with. One line each: SKU, title, category, supplier, first option's values, second option's
 * values, dollars for the first, step to the next of the second option, days of processing, pieces, marks, description. Marks:
 * C lies in Canada too, F ships free, P can be picked up, R must not be sold on Amazon, O off the shelf, 0 sold out.
 */
final class Seed {

    private static final String LINES = """
            MB|Magnetic Marker Board|Office Supplies|HARBOR|White,Black|24x36,36x48|24.99|12.50|1-3|40000||Aluminum frame with <b>tray</b>.
            DO|Bamboo Desk Organizer|Office Supplies|HARBOR|Natural,Espresso||18.40|0|1-2|900|C|Five compartments.
            PH|Paper Shredder Café Noir|Office Supplies|PRAIRIE|8-sheet,12-sheet||42.75|0|2-4|65||Cross-cut, 4 gal. bin – très silencieux.
            TS|Tabletop Sign Holder|Office Supplies|HARBOR|Clear|5x7,8.5x11,11x17|6.20|2.10|1-2|2400|F|Acrylic, slant back.
            KN|Damascus Kitchen Knife|Kitchen & Dining|PRAIRIE|Chef,Santoku,Bread||31.90|0|1-3|310|R|67 layers of steel; razor-sharp out of the box.
            CP|Enameled Cast Iron Pot|Kitchen & Dining|PRAIRIE|Crème,Rouge|4 qt,6 qt|54.00|17.25|1-5|140||Oven-safe to 500 °F.
            GM|Glass Meal Prep Set|Kitchen & Dining|PRAIRIE|Blue,Grey|5 pcs,10 pcs|22.30|13.80|1-3|780|C|Borosilicate with snap lids.
            TM|Insulated Travel Mug|Kitchen & Dining|HARBOR|Black,Teal,Rosé|12 oz,20 oz|9.85|3.40|1-2|3600|F|Leak-proof; fits most cup holders.
            RG|Round Jute Rug|Home Decor|PRAIRIE|Natural|4 ft,6 ft,8 ft|38.60|29.00|2-5|95||Braided by hand.
            CU|Velvet Throw Pillow Cover|Home Decor|PRAIRIE|Olive,Navy,Mustard|18x18,20x20|7.15|1.20|1-3|1900|F|Hidden zipper, cover only.
            LL|LED Linear Floor Lamp|Home Decor|HARBOR|Black,White||46.20|0|1-4|210||Dimmable, 57 in., with "scene" remote.
            WC|Silent Wall Clock|Home Decor|HARBOR|Walnut,Oak|10 in,14 in|16.75|6.90|1-3|430||Non-ticking quartz movement.
            TT|Pop-Up Camping Tent|Outdoor|MUELLER|Forest,Sand|2 person,4 person|63.50|34.00|1-3|120||Set up in 60 seconds; für jedes Wetter.
            HM|Hammock with Stand|Outdoor|MUELLER|Striped,Ocean||88.10|0|2-6|54|P|Holds 450 lb.
            FP|Folding Fire Pit|Outdoor|MUELLER|Steel|22 in,30 in|57.45|22.00|1-4|77|P|With mesh lid and poker.
            CL|Hard-Shell Cooler|Outdoor|MUELLER|White,Tan|20 qt,45 qt|72.90|61.00|1-5|63||Keeps ice for 5 days.
            HP|Hiking Trekking Poles|Outdoor|MUELLER|Red,Carbon||27.60|0|1-2|510|C|Collapsible, pair.
            BK|Bike Repair Stand|Outdoor|MUELLER|Black||49.30|0|2-4|88|R|Tool tray; up to 66 lb.
            DB|Orthopedic Dog Bed|Pet Supplies|MAPLE|Grey,Brown|M,L,XL|33.25|11.00|1-3|260|C|Washable cover.
            CT|Cat Tree Château|Pet Supplies|MAPLE|Beige|54 in,72 in|58.40|24.30|2-5|84||Sisal posts and two condos.
            PF|Automatic Pet Feeder|Pet Supplies|MAPLE|White,Black||44.95|0|1-4|175||Six meals a day, with voice recorder.
            LE|Reflective Dog Leash|Pet Supplies|MAPLE|Orange,Azul,Black|5 ft,6 ft|8.10|1.00|1-2|2700|F|Padded handle.
            WR|Worsted Wool Yarn|Arts & Crafts|PRAIRIE|Ivory,Moss,Indigo,Ruby||5.40|0|1-2|5200||100 g skein; lana – шерсть – 羊毛.
            EA|Tabletop Easel|Arts & Crafts|HARBOR|Beech||19.20|0|1-3|330||Adjustable, with drawer.
            ST|Gel Ink Pen Set|Arts & Crafts|HARBOR|24 colors,48 colors||11.60|0|1-2|0|0|Comes back in fall.
            YM|Cork Yoga Mat|Outdoor|MAPLE|Cork|4 mm,6 mm|36.70|8.20|1-3|150||Natural rubber base.
            QD|Discontinued Photo Frame|Home Decor|PRAIRIE|Black||4.10|0|1-2|12|O|No longer sold.
            """;

    private static final Instant FIRST_LISTED = Instant.parse("2025-01-05T15:20:30Z");
    private static final Duration APART = Duration.ofDays(11);
    private static final int AMAZON = 1;

    private final Catalogue catalogue;
    private int items;

    private Seed(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static void plant(Catalogue catalogue) {
        Seed seed = new Seed(catalogue);
        int number = 0;
        for (String line : LINES.lines().toList()) {
            seed.plant(number++, line.split("\\|", -1));
        }
    }

    private void plant(int number, String[] field) {
        String marks = field[10];
        Suppliers supplier = Suppliers.valueOf(field[3]);
        ObjectNode goods = SimJson.object()
                .put("spuId", Ids.letters("spu " + field[0]))
                .put("spuNo", "D0100H" + Ids.capitals(number))
                .put("title", field[1])
                .put("catId", Categories.byName(field[2]).catId())
                .put("busiId", supplier.busiId())
                .put("description", "<p>" + field[11] + "</p>")
                .put("processing", field[8])
                .put("pieces", Integer.parseInt(field[9]))
                .put("freeShipping", marks.contains("F"))
                .put("pickup", marks.contains("P"))
                .put("onSale", !marks.contains("O"))
                .put("listedAt", FIRST_LISTED.plus(APART.multipliedBy(number)).toString());
        ArrayNode notOn = goods.putArray("notOn");
        if (marks.contains("R")) {
            notOn.add(AMAZON);
        }
        skus(goods.putArray("skus"), field, regions(supplier, marks));
        catalogue.put(new Goods(goods), item -> marks.contains("0"));
        if (marks.contains("O")) {
            new Goods(goods).items().forEach(item -> catalogue.changed(item.itemNo(), Changes.STATUS, "off shelf"));
        }
    }

    private static List<String> regions(Suppliers supplier, String marks) {
        if (!marks.contains("C")) {
            return List.of(supplier.region());
        }
        return List.of("US", "CA");
    }

    private void skus(ArrayNode skus, String[] field, List<String> regions) {
        for (String first : field[4].split(",")) {
            List<String> others = List.of(field[5].split(","));
            for (int step = 0; step < others.size(); step++) {
                String other = others.get(step);
                String attributes = other.isEmpty() ? first : first + "," + other;
                ObjectNode sku = skus.addObject()
                        .put("skuId", Ids.letters("sku " + field[0] + attributes))
                        .put("skuCode", code(field[0], attributes))
                        .put("attributes", attributes);
                BigDecimal price =
                        new BigDecimal(field[6]).add(new BigDecimal(field[7]).multiply(BigDecimal.valueOf(step)));
                ArrayNode list = sku.putArray("items");
                regions.forEach(region -> item(list, region, price));
            }
        }
    }

    private void item(ArrayNode list, String region, BigDecimal price) {
        list.addObject()
                .put("itemNo", "D0102H" + Ids.capitals(items++))
                .put("region", region)
                .put("price", price.toPlainString());
    }

    private static String code(String product, String attributes) {
        StringBuilder code = new StringBuilder(product);
        Arrays.stream(attributes.split("[ ,]"))
                .forEach(part -> code.append('-').append(part.length() > 4 ? part.substring(0, 4) : part));
        return code.toString();
    }
}
