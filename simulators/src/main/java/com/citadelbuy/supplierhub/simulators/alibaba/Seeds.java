package com.citadelbuy.supplierhub.simulators.alibaba;

import java.util.List;
import java.util.stream.Stream;

/** The goods of a new world, as lines to be read by {@link Seeding}. */
final class Seeds {

    static final String PLAIN = "1601206892606";
    static final String SEVERAL = "1600191825486";
    /** Sold by the hundred only. */
    static final String ONLY_BULK = "1600900000017";

    static final String GONE = "1600900000018";
    static final String WITHOUT_EPR = "1600900000009";

    /** id | seller | category id | category | ladder | single (may be empty) | minimum | kg | from | options | title */
    static final List<String> PRODUCTS = """
            1601206892606|MUGS|100003291|Vacuum Flasks & Thermoses|3.69|7.90|50|0.420|CN,US||Sublimation mug 40oz tumbler, stainless steel, double wall
            1600191825486|MUGS|100003291|Vacuum Flasks & Thermoses|2.10|4.80|100|0.350|CN,US,MX|Color:White,Black,Rosé;Size:500ML,750ML|Insulated water bottle "Édition" with straw
            1600927952535|MUGS|100003292|Mugs|0.80|2.40|200|0.310|CN|Color:White,Blue|Ceramic coffee mug – Kaffeebecher 330 ml
            1601314875038|MUGS|100003292|Mugs|1.15|2.95|100|0.330|CN,MX|Color:Red,Green,Navy|Enamel camping mug, 12oz
            1600900000001|TEXTILE|127726074|Women's Dresses|6.30|12.50|30|0.280|CN,US|Color:White,Sky,Rose;Size:S,M,L,XL|Robe d'été à fleurs – summer floral dress
            1600900000002|TEXTILE|127734134|Men's T-shirts|2.20|4.95|50|0.180|CN,US,MX|Color:White,Black,Grey;Size:M,L,XL,XXL|100% cotton men's t-shirt, heavy weight
            1600900000003|TEXTILE|127734134|Men's T-shirts|2.60|5.40|50|0.200|CN|Color:Olive,Sand;Size:M,L,XL|Vintage washed t-shirt – футболка
            1600900000004|TEXTILE|127726074|Women's Dresses|8.90|17.20|20|0.450|CN|Color:Black,Wine;Size:S,M,L|Velvet evening dress, long
            1600900000005|TEXTILE|127734205|Jackets|14.40|26.00|20|0.750|CN,US|Color:Black,Olive;Size:M,L,XL|Windproof jacket with hood – ветровка
            1600900000006|TEXTILE|100005624|Scarves|1.70|3.60|100|0.120|CN|Color:Camel,Grey,Red|Écharpe – knitted winter scarf
            1600900000007|TEXTILE|100005625|Hats & Caps|1.10|2.80|100|0.090|CN,MX|Color:Black,Khaki|Adjustable baseball cap
            1600900000008|HOME|100001622|Storage Boxes|1.95|4.10|60|0.640|CN|Size:S,M,L|Foldable storage box with lid
            1600900000009|HOME|100001623|Lamps|5.20|9.90|30|0.880|CN,US|Color:Brass,Black|Schreibtischlampe – desk lamp with dimmer
            1600900000010|HOME|100001624|Kitchen Tools|0.95|2.30|150|0.160|CN||Bamboo cutting board, small
            1600900000011|HOME|100001624|Kitchen Tools|3.30|6.75|40|0.420|CN|Set:3 pcs,5 pcs,7 pcs|Kitchen knife set with block
            1600900000012|DIGITAL|100001211|Earphones|2.95|6.40|50|0.060|CN,US,MX|Color:Black,White,Mint|Wireless Bluetooth earbuds with charging case
            1600900000013|DIGITAL|100001212|Cables|0.55|1.60|200|0.040|CN,US|Color:Black,White;Length:1m,2m|USB-C cable 100W, braided
            1600900000014|DIGITAL|100001213|Power Banks|5.80|11.30|30|0.220|CN|Color:Black,Blue|Power bank 20 000 mAh, 22.5 W
            1600900000015|DIGITAL|100001214|Phone Cases|0.48|1.45|300|0.050|CN,US|Color:Clear,Smoke;Model:15,15 Pro,16|Shockproof phone case
            1600900000016|DIGITAL|100001215|Keyboards|13.80|24.90|20|0.710|CN|Color:Black;Switch:Red,Brown,Blue|Mechanical keyboard 68 keys – 机械键盘
            1600900000017|HOME|100001622|Storage Boxes|0.31||100|0.020|CN||Zipper pouch, clear, sold by the hundred
            1600900000018|DIGITAL|100001211|Earphones|1.95|4.40|50|0.050|CN|Color:Black|Wired earphones 3.5 mm
            1600900000019|DIGITAL|100001216|Smart Watches|9.70|18.60|20|0.110|CN,US|Color:Silver,Black;Size:41mm,45mm|Smart watch with heart rate
            1600900000020|HOME|100001625|Bath Mats|2.60|5.20|50|0.460|CN,MX|Color:Grey,Beige|Diatomite bath mat, quick dry
            1600900000021|HOME|100001626|Wall Clocks|3.90|7.80|30|0.520|CN|Color:Walnut,White|Horloge murale – silent wall clock 30 cm
            1600900000022|MUGS|100003293|Lunch Boxes|2.70|5.60|60|0.480|CN,US|Color:Green,Pink|弁当箱 – bento lunch box, two layers
            1600900000023|TEXTILE|100005626|Socks|0.42|1.30|300|0.060|CN|Size:36-39,40-43,44-46|Crew socks, organic cotton
            1600900000024|TEXTILE|100005627|Bags|3.10|6.90|40|0.380|CN,US|Color:Natural,Black|Canvas tote bag with zip
            1600900000025|DIGITAL|100001217|Webcams|7.60|14.20|20|0.190|CN||Webcam 2K with microphone
            1600900000026|MUGS|100003294|Tea Sets|6.80|13.70|20|1.250|CN||Gongfu tea set, seven pieces – 功夫茶具
            """.lines().toList();

    private static final List<String> ADJECTIVES = List.of("Small", "Large", "Foldable", "Waterproof", "Portable");

    private static final List<String> THINGS = List.of(
            "travel bag",
            "bicycle light",
            "yoga mat",
            "umbrella",
            "pencil case",
            "picture frame",
            "door mat",
            "key holder",
            "plant pot",
            "notebook");

    private Seeds() {}

    /** Plain goods that fill more than one page. */
    static Stream<String> fillers() {
        List<String> titles = ADJECTIVES.stream()
                .flatMap(adjective -> THINGS.stream().map(thing -> adjective + " " + thing))
                .toList();
        return Stream.iterate(0, i -> i < titles.size(), i -> i + 1)
                .map(i -> "%d|HOME|100001630|Daily Use|%d.%02d|%d.%02d|50|0.2|%s|%s|%s"
                        .formatted(
                                1600910000000L + i * 17L,
                                1 + i % 5,
                                i,
                                4 + i % 5,
                                i,
                                i % 2 == 0 ? "CN,US" : "CN",
                                i % 3 == 0 ? "" : "Color:Black,White",
                                titles.get(i)));
    }
}
