package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The blanks one can buy, as they are when a world begins. */
final class CatalogSeed {

    private static final String CATEGORIES = """
            1|0|Men's clothing
            2|0|Women's clothing
            3|0|Kids' & youth clothing
            4|0|Home & living
            5|0|Accessories
            6|1|All shirts
            24|6|T-shirts
            25|6|Polo shirts
            28|1|Hoodies & sweatshirts
            31|2|Leggings
            35|3|Baby bodysuits
            42|5|Hats
            45|5|Bags
            49|5|Phone cases
            52|5|Stickers
            55|4|Posters
            56|4|Framed posters
            59|4|Mugs
            61|4|Pillows & blankets
            """;

    /**
     * id | category | type | type name | brand | model | techniques | price | step per size | sizes | colours | days.
     */
    private static final String PRODUCTS = """
            71|24|T-SHIRT|T-Shirt|Bella + Canvas|3001 Unisex Short Sleeve Jersey T-Shirt|dtg,embroidery|11.25|0.00|S,M,L,XL|White#ffffff,Black#0c0c0c,Ocean Blue#3b6a8f|2.4
            12|24|T-SHIRT|T-Shirt|Gildan|64000 Unisex Softstyle T-Shirt|dtg|8.95|0.00|S,M,L|White#ffffff,Military Green#5e7461|2.1
            362|24|T-SHIRT|T-Shirt|Econscious|EC1000 Unisex Organic T-Shirt|dtg,embroidery|15.50|0.50|M,L,XL|Natural#e9e1cf,Charcoal#4a4a4a|2.8
            378|24|T-SHIRT|T-Shirt|Stanley/Stella|Creator 2.0 Bio-Baumwoll-T-Shirt|dtg,dtfilm|13.80|0.00|S,M,L|Weiß#ffffff,Französisch Marine#1d2740|3.0
            508|24|CUT-SEW|All-Over Print Men's Crew Neck T-Shirt||Men's Crew Neck T-Shirt|cut-sew|24.95|0.00|XS,S,M,L|White#ffffff|4.2
            103|25|POLO-SHIRT|Polo Shirt|Port Authority|K500 Premium Silk Touch Polo|embroidery|17.50|0.00|M,L|Black#111111,Royal#1c3f94|3.1
            146|28|HOODIE|Hoodie|Gildan|18500 Unisex Heavy Blend Hoodie|dtg,embroidery|22.95|1.00|S,M,L,XL|Black#0b0b0b,Sport Grey#9b969c|2.6
            294|28|HOODIE|Hoodie|Cotton Heritage|M2580 Unisex Premium Pullover Hoodie|dtg,embroidery|28.95|1.50|S,M,L|Carbon Grey#c7c3be,Navy Blazer#1c2330|2.9
            145|28|SWEATSHIRT|Sweatshirt|Gildan|18000 Unisex Crew Neck Sweatshirt|dtg,embroidery|19.75|0.75|S,M,L|Indigo Blue#395d82,White#ffffff|2.5
            189|31|CUT-SEW|All-Over Print Leggings||Leggings|cut-sew|25.25|0.00|XS,S,M,L|White#ffffff|4.5
            319|35|BABY-BODYSUIT|Baby Bodysuit|Rabbit Skins|4400 Infant Bodysuit|dtg|12.95|0.00|6M,12M,18M|White#ffffff,Pink#f4cdd4|2.7
            77|42|EMBROIDERY|Dad Hat|Yupoong|6245CM Classic Dad Cap|embroidery|13.95|0.00|One size|Black#161616,Khaki#b49771,Stone#d6bdad|3.3
            206|42|EMBROIDERY|Beanie|Atlantis|Cuffed Beanie|embroidery|12.50|0.00|One size|Heather Grey#9a9a9a,Forêt#1f3d2b|3.2
            367|45|TOTE-BAG|Eco Tote Bag|Econscious|EC8000 Organic Cotton Tote Bag|dtg,embroidery|14.50|0.00|One size|Oyster#ddd1b7,Black#0d0d0d|2.9
            279|45|CUT-SEW|All-Over Print Backpack||Backpack|cut-sew|39.95|0.00|One size|White#ffffff|5.0
            181|49|PHONE-CASE|iPhone Case||Clear Case for iPhone®|uv|9.45|0.25|iPhone 13,iPhone 14,iPhone 15|Clear#ffffff|1.9
            267|49|PHONE-CASE|Samsung Case||Clear Case for Samsung®|uv|9.75|0.25|Galaxy S22,Galaxy S23|Clear#ffffff|1.9
            358|52|STICKER|Kiss-Cut Stickers||Kiss-Cut Stickers|digital|2.29|0.45|3″×3″,4″×4″,5.5″×5.5″|White#ffffff|1.7
            1|55|POSTER|Enhanced Matte Paper Poster||Enhanced Matte Paper Poster|digital|7.95|2.60|8″×10″,12″×16″,18″×24″,24″×36″|White#ffffff|1.8
            171|55|POSTER|Premium Luster Photo Paper Poster||Premium Luster Photo Paper Poster|digital|9.25|3.00|21×30 cm,30×40 cm,50×70 cm|White#ffffff|1.8
            172|56|FRAMED-POSTER|Premium Luster Photo Paper Framed Poster||Premium Luster Photo Paper Framed Poster|digital|23.00|5.50|8″×10″,10″×10″,12″×16″|Black#1b1b1b,White#ffffff,Oak#c9a572|3.4
            19|59|MUG|White Glossy Mug||White Glossy Mug|sublimation|5.95|2.00|11 oz,15 oz,20 oz|White#ffffff|2.0
            300|59|MUG|Black Glossy Mug||Black Glossy Mug|sublimation|7.95|2.00|11 oz,15 oz|Black#080808|2.0
            382|59|MUG|Enamel Mug||Enamel Mug|sublimation|11.25|0.00|12 oz|White#ffffff,Crème#f4ead7|2.3
            83|61|CUT-SEW|Premium Pillow||Premium Pillow|cut-sew|17.95|3.00|18″×18″,20″×12″,22″×22″|White#ffffff|4.0
            395|61|BLANKET|Throw Blanket||Throw Blanket|sublimation|31.50|9.00|50″×60″,60″×80″|White#ffffff|3.8
            """;

    private CatalogSeed() {}

    static void plant(World world) {
        CATEGORIES
                .lines()
                .map(line -> line.split("\\|"))
                .forEach(field -> world.put(
                        Catalog.CATEGORIES,
                        field[0],
                        SimJson.object()
                                .put("id", Long.parseLong(field[0]))
                                .put("parent_id", Long.parseLong(field[1]))
                                .put("title", field[2])));
        PRODUCTS.lines().forEach(line -> product(world, line.split("\\|", -1)));
    }

    private static void product(World world, String[] field) {
        String name = (field[4] + " " + field[5]).strip();
        ObjectNode product = SimJson.object()
                .put("id", Long.parseLong(field[0]))
                .put("category", Long.parseLong(field[1]))
                .put("type", field[2])
                .put("type_name", field[3])
                .put("title", name)
                .put("brand", field[4])
                .put("model", field[5])
                .put("price", field[7])
                .put("days", field[11]);
        ArrayNode techniques = product.putArray("techniques");
        List.of(field[6].split(",")).forEach(techniques::add);
        world.put(Catalog.PRODUCTS, field[0], product);
        variants(world, product, field[9].split(","), field[10].split(","), new BigDecimal(field[8]));
    }

    private static void variants(World world, ObjectNode product, String[] sizes, String[] colors, BigDecimal step) {
        long id = product.path("id").asLong() * 100;
        for (String color : colors) {
            BigDecimal price = new BigDecimal(product.path("price").asString());
            for (String size : sizes) {
                id++;
                String[] nameAndCode = color.split("#");
                world.put(
                        Catalog.VARIANTS,
                        Long.toString(id),
                        SimJson.object()
                                .put("id", id)
                                .put("product", product.path("id").asLong())
                                .put(
                                        "name",
                                        product.path("title").asString() + " (" + nameAndCode[0] + " / " + size + ")")
                                .put("size", size)
                                .put("color", nameAndCode[0])
                                .put("color_code", "#" + nameAndCode[1])
                                .put("price", price.toPlainString())
                                .put("stock", stock(id)));
                price = price.add(step);
            }
        }
    }

    /** A few blanks are not to be had: that is what the words for it are for. */
    private static String stock(long variant) {
        return switch ((int) variant) {
            case 7112, 29406, 1902 -> Catalog.OUT_OF_STOCK;
            case 20602 -> Catalog.DISCONTINUED;
            case 38201, 38202, 39501 -> Catalog.ON_DEMAND;
            default -> Catalog.IN_STOCK;
        };
    }
}
