package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The listings of a new world. A line is: parent sku ~ name ~ brand ~ category ~ dollars ~ variations as {@code label=stock}
 * ~ remarks. A variation alone in its set has its parent's sku.
 */
final class Seed {

    private static final Duration LISTED = Duration.ofDays(60);

    private static final String OWN_SHOP = """
            MUG-ENAMEL~Enamel Mug with Handle 350 ml~1045133~1000011~6.5~1=120~
            SOLAR-LAMP~Solar Lamp with Phone Charger~1100107~1000014~24~1=60~
            PHRASEBOOK~Yorùbá Phrasebook for Beginners~1100101~1000052~9.9~1=40~
            SHEA-250~Raw Shea Body Butter 250 g~1100103~1000311~7.25~1=200~own
            BASKET-BOLGA~Bolga Basket, handwoven~1100102~1000015~31~1=15~
            CHARGER-65W~USB-C Charger 65 W, two ports~1127718~1000211~18.4~1=75~
            NOVEL-LAGOS~Midnight in Lagos: a Novel~1100101~1000053~12~1=33~
            HAIR-OIL~Huile de Baobab pour Cheveux 100 ml~1100110~1000312~5.6~1=150~own
            CONTROLLER~Wireless Game Controller for PC~1126253~1004141~42~1=25~sale
            EARPHONES~سماعات أذن لاسلكية~1100105~1000212~15.75~1=90~
            ANKARA-DRESS~Ankara Maxi Dress, sleeveless~1039426~1000111~38~S=10,M=14,L=8,XL=0~own
            KENTE-SHIRT~Kente Print Shirt, short sleeves~1100108~1000112~27.5~S=6,M=9,L=12~
            SANDALS~Leather Sandals, hand-stitched~1100109~1000113~22~38=4,39=7,40=9,41=5,42=0~sale
            BACKPACK~Canvas Backpack 25 l with Laptop Sleeve~1100111~1000114~34.9~Olive=11,Sand=13~
            DUVET~Duvet Cover Set, brushed Cotton~1100104~1000013~29~140x200=20,200x200=16,240x220=3~
            POT-SET~Cast Iron Pot Set, three pieces~1045133~1000012~64~1=7~
            POWERBANK~Power Bank 20000 mAh, fast charging~1100106~1000213~19.99~Black=45,White=38~
            LANTERN~Camping Lantern, solar, foldable~1100107~1000014~11.2~1=0~
            BLENDER-CUP~Portable Blender Cup, rechargeable~1045133~1000011~16~1=22~inactive
            SPEAKER~Bluetooth Speaker, waterproof~1100106~1000212~21.3~1=18~pending
            BLANKET~Wool Blanket, Atlas pattern~1100112~1000013~44~1=9~rejected
            NOTEBOOK~Notebook Sleeve 14 inch~1126253~1000114~13.5~1=30~draft
            OLD-RADIO~FM Radio with hand crank~1100106~1000212~17~1=5~deleted
            MAGIC-ROW-FAILS~A Mug whose feed rows always fail~1045133~1000011~6~1=1000~
            MAGIC-FEED-FAILS~A Mug that spoils whole feeds~1045133~1000011~6~1=1000~
            MAGIC-UNKNOWN-STATUS~A Mug with an odd item status~1045133~1000011~6~1=1000~
            MAGIC-CANCELLED~A Mug that nobody really wants~1045133~1000011~6~1=1000~
            MAGIC-REJECTED~A Mug that cannot be packed~1045133~1000011~6~1=1000~
            MAGIC-NEVER-SHIPS~A Mug that no courier collects~1045133~1000011~6~1=1000~
            MAGIC-FAILED~A Mug that never finds its buyer~1045133~1000011~6~1=1000~
            """;

    private static final String SHOP_BY_JUMIA = """
            FBJ-KETTLE~Electric Kettle 1.7 l, stainless~1045133~1000012~23~1=50~
            FBJ-LAMP~Desk Lamp with Battery, dimmable~1100107~1000014~19~1=35~own
            FBJ-SOAP~Black Soap, six bars~1100110~1000311~8.8~1=140~
            """;

    private final Catalogue catalogue;
    private final Instant now;
    private int planted;

    private Seed(Catalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
    }

    static void plant(Catalogue catalogue, SimClock clock) {
        Seed seed = new Seed(catalogue, clock.now());
        OWN_SHOP.lines().forEach(line -> seed.set(line.split("~", -1), Shop.OWN));
        SHOP_BY_JUMIA.lines().forEach(line -> seed.set(line.split("~", -1), Shop.BY_JUMIA));
    }

    private void set(String[] line, Shop shop) {
        String parent = line[0];
        Instant at = now.minus(LISTED).plus(Duration.ofHours(planted++));
        ObjectNode set = SimJson.object()
                .put("id", Ids.uuid("set " + shop.id() + parent))
                .put("shop", shop.id())
                .put("parentSku", parent)
                .put("name", line[1])
                .put("description", "<p>" + line[1] + ".</p><ul><li>By a demo shop</li></ul>")
                .put("brand", Long.parseLong(line[2]))
                .put("category", Long.parseLong(line[3]))
                .put("createdAt", at.toString())
                .put("updatedAt", at.toString());
        ArrayNode images = set.putArray("images");
        String image = "https://img.demo-shop.example/" + parent.toLowerCase(Locale.ROOT);
        images.addObject().put("url", image + "-1.jpg").put("primary", true);
        images.addObject().put("url", image + "-2.jpg").put("primary", false);
        set.putArray("attributes").addObject().put("name", "note").put("value", "Offered by " + shop.name());
        String[] variations = line[5].split(",");
        for (String variation : variations) {
            String[] parts = variation.split("=");
            String sku = variations.length == 1 ? parent : parent + "-" + parts[0].toUpperCase(Locale.ROOT);
            variation(set, shop, sku, parts, new BigDecimal(line[4]), line[6], at);
        }
        catalogue.put(set);
    }

    private void variation(
            ObjectNode set, Shop shop, String sku, String[] parts, BigDecimal dollars, String remark, Instant at) {
        ObjectNode variation = set.withArray("variations")
                .addObject()
                .put("id", Ids.uuid("variation " + shop.id() + sku))
                .put("sku", sku)
                .put("ean", "600" + (1_000_000_000L + Math.floorMod(sku.hashCode(), 1_000_000_000)))
                .put("label", parts[0])
                .put("stock", Integer.parseInt(parts[1]))
                .put("verdict", verdict(remark))
                .put("submitted", at.toString());
        if (!parts[1].equals("0")) {
            variation.put("stock_at", at.plus(Duration.ofDays(1)).toString());
        }
        ObjectNode price = price(dollars, Money.USD, at);
        if (remark.equals("sale")) {
            price.putObject("sale")
                    .put("value", dollars.multiply(new BigDecimal("0.8")).toPlainString())
                    .put("from", now.minus(Duration.ofDays(2)).toString())
                    .put("to", now.plus(Duration.ofDays(20)).toString());
        }
        variation.set("price", price);
        variation.putArray("attributes").addObject().put("name", "note").put("value", parts[0]);
        clients(variation, shop, dollars, remark, at);
    }

    private static void clients(ObjectNode variation, Shop shop, BigDecimal dollars, String remark, Instant at) {
        ObjectNode clients = variation.putObject("clients");
        for (Country country : shop.countries()) {
            ObjectNode client = clients.putObject(country.name())
                    .put("status", status(remark))
                    .put("at", at.toString());
            if (remark.equals("own")) {
                // Rounded up to what looks well in a shop window, which the global price is not.
                BigDecimal local = Money.toLocal(dollars, country).add(BigDecimal.TEN);
                client.set("price", price(local, country.currency(), at));
            }
        }
    }

    private static ObjectNode price(BigDecimal value, String currency, Instant at) {
        return SimJson.object()
                .put("currency", currency)
                .put("value", value.toPlainString())
                .put("at", at.toString());
    }

    private static String verdict(String remark) {
        return switch (remark) {
            case "pending" -> "PENDING";
            case "rejected" -> "REJECTED";
            case "draft" -> "NOT_READY_TO_QC";
            default -> Offer.APPROVED;
        };
    }

    private static String status(String remark) {
        return switch (remark) {
            case "inactive" -> "INACTIVE";
            case "deleted" -> "DELETED";
            default -> "ACTIVE";
        };
    }
}
