package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The offers a new world starts with. One line each: sku, title, price, rrp, leadtime, pieces in the own warehouse, pieces in
 * centres (available/in receiving/on the way), marks. Marks: F fetched by Takealot, S disabled by the seller, T by Takealot.
 */
final class Seed {

    private static final String LINES = """
            MUG-BLUE|Stoneware Mug 350ml Blue|129|159|3|40||
            MUG-SAND|Stoneware Mug 350ml Sand|129|159|3|36||
            KETTLE-17|Gooseneck Kettle 1.7L|749|899|3|22||
            TEA-ROOI-80|Rooibos Tee – Môreson, 80 sakkies|64|75|3|120||
            BRAAI-TONG|Braai Tongs with Hardwood Grip|189|249|4|55||
            APRON-CAN|Canvas Apron Café Noir|279|349|3|31||
            LAMP-DESK|Dimmable Desk Lamp|459|599|5|18||
            RUG-KAROO-S|Karoo Wool Rug 120x80|1299|1599|5|9||
            RUG-KAROO-L|Karoo Wool Rug 240x160|3499|4299|7|6||
            PILLOW-VELV|Velvet Scatter Cushion Zoë|199|229|3|75||
            BOTTLE-500|Insulated Bottle 500ml|219|299|3|64|CPT:12/3/1,JHB:25/0/2|
            BOTTLE-750|Insulated Bottle 750ml|259|329|3|48|JHB:14/0/0|
            DOG-BED-M|Dog Bed Medium|549|699|4|12|CPT:4/0/6,DBN:3/1/0|
            DOG-BED-L|Dog Bed Large|699|899|4|7|JHB:5/0/0|
            LED-STRIP|LED Strip 5m Warm White|169|229|3|90|CPT:30/0/0,JHB:41/10/0,DBN:11/0/4|
            HDMI-2M|HDMI Cable 2m|89|149|3|200|CPT:60/0/0,JHB:80/0/20|
            TENT-2P|Pop-Up Tent for Two|1149|1499|6|14|JHB:3/0/0|
            COOLER-24|Cooler Box 24L|629|799|5|16||
            SOFA-OAK|Two-Seater Sofa, Oak|6499|7999|7|4||F
            DESK-PINE|Pine Writing Desk|2899|3499|7|5||F
            SET/3 #RED?|Enamel Set of Three: Red|389|459|4|26||
            KNIFE-20|Chef's Knife 20cm|519||3|33||
            PUZZLE-1000|Puzzle “Tafelberg” 1000 Pieces|239|299|3|41||
            YOGA-6MM|Yoga Mat 6mm|349|449|3|27||
            BOOK-LAMP|Clip-On Book Lamp|139|179||0|CPT:9/0/0|
            TOWEL-XL|Beach Towel XL|229|279|3|38||
            CANDLE-FIG|Fig Candle 220g|149|149|3|52||
            PLANTER-20|Terracotta Planter 20cm|179|219|3|0||
            GARLAND|Cotton Garland|99|129|3|0|JHB:0/5/0|
            RADIO-CAMP|Camping Radio|429|549|4|19||S
            DRONE-MINI|Mini Drone|1899|2399|5|8||T
            """;

    private static final Instant FIRST = Instant.parse("2026-01-15T10:34:56Z");
    private static final Duration APART = Duration.ofHours(31);
    private static final int PLENTY = 500;

    private final Offers offers;
    private int planted;

    private Seed(Offers offers) {
        this.offers = offers;
    }

    static void plant(Offers offers) {
        Seed seed = new Seed(offers);
        LINES.lines().forEach(line -> seed.plant(line.split("\\|", -1)));
        Arrays.stream(Magic.values()).forEach(seed::plant);
    }

    private void plant(String[] cells) {
        ObjectNode doc = offer(cells[0], cells[1], Long.parseLong(cells[2]), Long.parseLong(cells[5]));
        whole(doc, "rrp", cells[3]);
        whole(doc, "leadtime", cells[4]);
        ObjectNode centres = doc.putObject("centres");
        for (String centre : cells[6].isEmpty() ? List.<String>of() : List.of(cells[6].split(","))) {
            String[] sides = centre.split("[:/]");
            centres.set(
                    sides[0],
                    Offer.centre(Long.parseLong(sides[1]), Long.parseLong(sides[2]), Long.parseLong(sides[3])));
        }
        doc.put("fetched", cells[7].contains("F"))
                .put("disabledBySeller", cells[7].contains("S"))
                .put("disabledByTakealot", cells[7].contains("T"));
        offers.add(doc);
    }

    private void plant(Magic magic) {
        boolean inCentre = magic == Magic.OUT_OF_STOCK;
        ObjectNode doc = offer(magic.sku(), "Curious Item: " + magic.outcome(), 110, inCentre ? 0 : PLENTY);
        doc.put("rrp", 130).put("leadtime", Account.LEAST_LEADTIME);
        ObjectNode centres = doc.putObject("centres");
        if (inCentre) {
            centres.set(Region.JHB.name(), Offer.centre(PLENTY, 0, 0));
        }
        offers.add(doc.put("disabledByTakealot", magic == Magic.ROW_FAILS));
    }

    private ObjectNode offer(String sku, String title, long price, long own) {
        planted++;
        Instant made = FIRST.plus(APART.multipliedBy(planted));
        return SimJson.object()
                .put("sku", sku)
                .put("barcode", Barcodes.of(planted))
                .put("title", title)
                .put("price", price)
                .put("own", own)
                .put("createdAt", made.toString())
                .put("updatedAt", made.plus(APART).toString())
                .put("fetched", false)
                .put("disabledBySeller", false)
                .put("disabledByTakealot", false);
    }

    private static void whole(ObjectNode doc, String name, String cell) {
        if (!cell.isEmpty()) {
            doc.put(name, Long.parseLong(cell));
        }
    }
}
