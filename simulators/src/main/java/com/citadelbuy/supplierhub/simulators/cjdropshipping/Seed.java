package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The goods a new world starts with. One line each: SKU, English name, Chinese name, category, option axes, option
 * values, price of the first value, step to the next, weight g, size mm, logistics attribute, stock China (CJ, factory),
 * stock USA, marks, description. Marks: F free shipping, V video, S of a supplier, C customizable, O off the shelf, E
 * certified, 0 the last variant is sold out.
 */
final class Seed {

    private static final String LINES = """
            CJSJ100101|Insulated Travel Mug|保温旅行杯|Drinkware|Color|Blue|4.10|0|310|80x80x120|COMMON|800,9200|300|E|Double-walled steel mug with a leak-proof lid.
            CJSJ100102|Café Crème Ceramic Cup Set|陶瓷咖啡杯|Drinkware|Color-Size|Ivory,Moss Green;2 pcs,4 pcs|7.90|5.20|640|200x200x110|COMMON|120,2400|0||Stoneware cups glazed by hand; dishwasher safe – “crème” inside.
            CJSJ100103|Foldable Desk Organizer|折叠桌面收纳盒|Home Office Storage|Color|Black,White,Walnut|9.35|0.60|720|320x210x90|COMMON|60,5100|45||Three drawers, folds flat.
            CJSJ100104|LED Fairy String Lights|LED灯串|Lights & Lanterns|Length|5m,10m,20m|2.85|1.90|140|120x90x60|COMMON|2300,18000|500|FV|Warm white, USB powered, eight modes.
            CJNS100105|Cat Ear Fleece Hoodie|猫耳连帽卫衣|Hoodies & Sweatshirts|Color-Size|Pink,Grey,Black;S,M,L,XL|11.85|0.55|520|330x260x50|COMMON|90,3000|24|V|Soft fleece with ears on the hood.
            CJNS100106|Oversized Linen Blouse|亚麻衬衫|Ladies Short Sleeve|Color-Size|Écru,Sage;S,M,L|8.40|0|210|300x240x20|COMMON|0,6400|0||Airy linen mix, dropped shoulders.
            CJNZ100107|Heavyweight Cotton T-Shirt|男士纯棉T恤|Man T-Shirts|Color-Size|White,Black,Navy;M,L,XL,2XL|5.60|0.45|230|300x240x20|COMMON|1500,22000|650|C|230 gsm combed cotton; can be printed.
            CJDZ100108|Wireless Earbuds Pro|无线蓝牙耳机|Earphones & Headphones|Color|Black,White|14.20|0|110|70x60x30|HAVE_BATTERY|210,8800|130|EV|Bluetooth 5.3, noise reduction, 24 h with the case.
            CJDZ100109|Fitness Smart Watch|智能运动手表|Wearable Devices|Color|Graphite,Rose Gold,Silver|18.75|1.25|95|100x80x60|HAVE_BATTERY|75,4100|0|E|Heart rate, sleep and 100 sports modes.
            CJCW100110|Feather Wand Cat Toy|逗猫棒|Cat Toys|Color|Rainbow,Natural|1.35|0.20|45|400x40x20|COMMON|900,15000|0|F|Telescopic rod with three feathers.
            CJCW100111|Electronic Jumping Fish|电动跳跳鱼|Cat Toys|Style|Carp,Clownfish,Salmon|4.95|0.15|170|280x120x50|HAVE_BATTERY|40,2600|0|V|Wriggles when touched; charges by USB.
            CJYD100112|Non-Slip Yoga Mat|防滑瑜伽垫|Yoga & Pilates|Color-Thickness|Purple,Teal;6 mm,8 mm|10.25|2.40|980|620x130x130|COMMON|35,1900|80||TPE, two-sided, with strap.
            CJYD100113|Resistance Band Set|阻力带套装|Yoga & Pilates|Set|5 pieces,11 pieces|3.70|4.10|260|220x160x60|COMMON|640,7200|210|F|Latex bands from 10 to 50 lb.
            CJBB100114|Canvas Market Tote|帆布手提袋|Totes|Print|Plain,Olive Branch,Señora Luna|3.15|0.50|180|380x300x15|COMMON|0,9900|0|C|Heavy cotton canvas with inside pocket.
            CJBB100115|Quilted Puffer Tote Bag|绗缝托特包|Totes|Color|Black,Cream,Olive|8.95|0|340|400x300x60|COMMON|25,3300|18||Light and padded; fits a 15" laptop.
            CJJW100116|Moon Phase Necklace|月相项链|Necklace & Pendants|Metal|Silver,Gold|2.20|0.35|18|90x70x20|COMMON|1300,11000|0|F|Stainless steel, 45 cm chain.
            CJJW100117|Freshwater Pearl Pendant|淡水珍珠吊坠|Necklace & Pendants|Size|8 mm,10 mm|6.80|3.10|22|90x70x20|COMMON|60,480|0|S|A single pearl, each one different.
            CJMR100118|Rose Quartz Face Roller|粉晶滚轮|Facial Care|Set|Roller,Roller + Gua Sha|3.40|1.65|190|180x90x50|COMMON|410,5200|90||Cool stone roller in a gift box.
            CJMR100119|Sonic Cleansing Brush|声波洁面仪|Facial Care|Color|Pink,Mint|9.60|0|150|110x70x50|HAVE_BATTERY|0,1700|0|E|Silicone, waterproof, five speeds.
            CJWJ100120|Magnetic Building Tiles|磁力片积木|Blocks|Pieces|32,64,100|13.90|9.80|1150|280x220x80|CONTAIN_MAGNETISM|15,2200|40|E|Clear coloured tiles for ages three and up.
            CJWJ100121|Wooden City Blocks|木制城市积木|Blocks|Pieces|50,100|7.30|5.90|890|260x200x90|COMMON|55,2900|0||Beech wood, water-based paint: “Straße & Häuser”.
            CJJJ100122|Bamboo Monitor Stand|竹制显示器支架|Home Office Storage|Width|42 cm,54 cm|12.60|3.30|1850|560x230x90|COMMON|20,800|33||Solid bamboo with two slots.
            CJJJ100123|Linen Storage Basket|亚麻收纳篮|Home Office Storage|Color-Size|Grey,Beige;Small,Medium,Large|4.45|1.35|330|300x200x60|COMMON|75,4700|0|0|Collapsible, with rope handles.
            CJDZ100124|Open-Ear Sport Headphones|开放式运动耳机|Earphones & Headphones|Color|Black,Orange|16.90|0|130|120x100x50|HAVE_BATTERY|18,2100|0|SV|Bone conduction, IP67.
            CJSJ100125|Borosilicate Tea Pot|高硼硅玻璃茶壶|Drinkware|Capacity|600 ml,1000 ml|6.15|2.25|480|190x150x150|COMMON|95,1600|0||With strainer; for tea – thé, чай, お茶.
            CJNS100126|Vintage Wash Sweatshirt|水洗复古卫衣|Hoodies & Sweatshirts|Color-Size|Faded Blue,Charcoal;S,M,L|10.10|0.40|460|330x260x50|COMMON|0,2700|0|C|Garment-dyed; no two alike.
            CJDZ100127|Pocket Film Camera Toy|玩具胶片相机|Wearable Devices|Color|Red|5.50|0|120|110x70x50|COMMON|0,0|0|O|No longer sold.
            """;

    private static final Instant FIRST_LISTED = Instant.parse("2025-03-15T14:07:26Z");
    private static final long FIRST_ID = 1_746_512_345_678_900_000L;

    private Seed() {}

    static void plant(World world) {
        int number = 0;
        for (String line : LINES.lines().toList()) {
            plant(world, number++, line.split("\\|"));
        }
    }

    private static void plant(World world, int number, String[] field) {
        // Every fourth product is an old one, whose ids are GUIDs.
        boolean old = number % 4 == 3;
        String pid = old ? Ids.guid("pid|" + field[0]) : Long.toString(FIRST_ID + number * 1_000L);
        ObjectNode product = product(number, pid, field);
        ArrayNode variants = product.putArray("variants");
        List<List<String>> keys = keys(field[5]);
        for (int at = 0; at < keys.size(); at++) {
            ObjectNode variant = variant(field, pid, old, at, keys.get(at));
            variants.add(variant);
            boolean soldOut = field[13].contains("0") && at == keys.size() - 1;
            stock(world, variant.path("vid").asString(), soldOut, field[11], field[12], at);
        }
        world.put(Catalogue.PRODUCTS, pid, product);
    }

    private static ObjectNode product(int number, String pid, String[] field) {
        String marks = field[13];
        Instant listed = FIRST_LISTED.plus(Duration.ofDays(number * 7L)).plusSeconds(number * 61L);
        String picture = "https://img.example.com/cj/" + field[0].toLowerCase(Locale.ROOT);
        return SimJson.object()
                .put("pid", pid)
                .put("sku", field[0])
                .put("nameEn", field[1])
                .put("nameZh", field[2])
                .put("categoryId", Categories.byName(field[3]).id())
                .put("axes", field[4])
                .put("attribute", field[10])
                .put("image", picture + ".jpg")
                .put("image2", picture + "-2.jpg")
                .put("description", field[14])
                .put("type", marks.contains("S") ? "SUPPLIER_PRODUCT" : "ORDINARY_PRODUCT")
                .put("supplierId", marks.contains("S") ? "SUP20019" + number : "")
                .put("supplierName", marks.contains("S") ? "宁波 Harbour Trading" : "")
                .put("freeShipping", marks.contains("F"))
                .put("video", marks.contains("V"))
                .put("customizable", marks.contains("C"))
                .put("certified", marks.contains("E"))
                .put("onSale", !marks.contains("O"))
                .put("listedNum", 12 + number * 37 % 400)
                .put("createdAt", listed.toString());
    }

    private static ObjectNode variant(String[] field, String pid, boolean old, int at, List<String> key) {
        String name = String.join(" ", key);
        String lastAxis = List.of(field[5].split(";")).getLast();
        int step = List.of(lastAxis.split(",")).indexOf(key.getLast());
        String[] size = field[9].split("x");
        ObjectNode variant = SimJson.object()
                .put(
                        "vid",
                        old ? Ids.guid("vid|" + field[0] + "|" + name) : Long.toString(Long.parseLong(pid) + 11 + at))
                .put("nameEn", field[1] + " " + name)
                .put("sku", field[0] + "-" + String.join("-", key).replace(' ', '_'))
                .put("image", "https://img.example.com/cj/" + field[0].toLowerCase(Locale.ROOT) + "-v" + at + ".jpg")
                .put("length", Integer.parseInt(size[0]))
                .put("width", Integer.parseInt(size[1]))
                .put("height", Integer.parseInt(size[2]))
                .put("weight", Integer.parseInt(field[8]) + 20 * step)
                .put(
                        "price",
                        Money.text(new BigDecimal(field[6])
                                .add(new BigDecimal(field[7]).multiply(BigDecimal.valueOf(step)))));
        ArrayNode values = variant.putArray("key");
        key.forEach(values::add);
        return variant;
    }

    private static void stock(World world, String vid, boolean soldOut, String china, String usa, int at) {
        ObjectNode stock = SimJson.object();
        int cj = Integer.parseInt(china.split(",")[0]);
        int factory = Integer.parseInt(china.split(",")[1]);
        if (!soldOut && cj + factory > 0) {
            stock.putObject("CN").put("cj", cj == 0 ? 0 : cj + at).put("factory", factory);
        }
        int american = Integer.parseInt(usa);
        if (!soldOut && american > 0) {
            stock.putObject("US").put("cj", american + at).put("factory", 0);
        }
        world.put(Stock.STOCK, vid, stock);
    }

    /** Every combination of the option values, the last axis running fastest. */
    private static List<List<String>> keys(String values) {
        List<List<String>> keys = List.of(List.of());
        for (String axis : values.split(";")) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> key : keys) {
                for (String value : axis.split(",")) {
                    longer.add(Stream.concat(key.stream(), Stream.of(value)).toList());
                }
            }
            keys = longer;
        }
        return keys;
    }
}
