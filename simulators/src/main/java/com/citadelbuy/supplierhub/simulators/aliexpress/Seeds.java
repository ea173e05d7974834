package com.citadelbuy.supplierhub.simulators.aliexpress;

import java.util.List;

/** The goods of a new world, as lines to be read by {@link Seeding}. */
final class Seeds {

    /** One above the range of ids that a double keeps apart. */
    static final String BEYOND_DOUBLES = "9107199254740993";

    static final String NOT_FOR_US = "1005006000000021";
    /** Known in the US by the second id. */
    static final String WITH_US_TWIN = "1005006000000012";

    static final String US_TWIN = "1005006000000029";
    static final String OFFLINE = "1005006000000022";
    static final String SINGLE_SKU = "1005006000000003";

    /** id | category | store | price in dollars | kg | sold everywhere but | status | options | title */
    static final List<String> PRODUCTS = """
            123456|33902|4874072|3.94|0.050||onSelling|Lenses Color:Black Green,Silver;Frame Color:Polarized,Classic|Square polarized sunglasses UV400, unisex
            1005006000000002|1417|1103438687|25.32|1.450||onSelling|Color:Blue,Orange;Plug Type:US,EU,UK|Cordless drill 21V with two batteries, 2-speed
            1005006000000003|1420|1103438687|6.62|0.310||onSelling||Precision screwdriver set, 32 bits in one case
            1005006000000004|200003482|912340005|18.90|0.420||onSelling|Color:White,Rose,Sky;Size:S,M,L,XL|Robe d'été à fleurs – summer floral dress
            1005006000000005|200003482|912340005|14.40|0.260||onSelling|Color:Silvery,Black;Size:S,M,L|Elegant flounce mini skirt suit
            1005006000000006|200000345|912340005|9.75|0.180||onSelling|Color:White,Black,Grey;Size:M,L,XL|Plain cotton T-shirt, heavy weight
            1005006000000007|70803003|1103800006|8.12|0.330||onSelling|Color:Green,Pink;Capacity:500ML,750ML|500ML insulated water bottle
            1005006000000008|70803003|1103800006|11.05|0.600||onSelling||Café moka pot, aluminium, six cups
            1005006000000009|509|1102930011|4.35|0.060||onSelling|Color:Clear,Smoke;Model:15,15 Pro,16|Shockproof phone case
            1005006000000010|509|1102930011|12.80|0.120||onSelling|Color:Black,White;Length:1m,2m|USB-C cable 100W, braided
            1005006000000011|7|1102930011|39.90|0.540||onSelling|Color:Black;Switch:Red,Brown,Blue|Mechanical keyboard 68 keys, hot-swap
            1005006000000012|7|1102930011|15.60|0.110||onSelling|Color:Grey,Black|Silent wireless mouse
            1005006000000013|26|1103900412|7.20|0.210||onSelling|Color:Brown,White|Plüschbär „Bruno“ – plush bear 30 cm
            1005006000000014|26|1103900412|22.45|0.880||onSelling|Set:City,Farm,Space|Building blocks, 620 pieces
            1005006000000015|66|1103900412|5.10|0.090||onSelling||Jade face roller with gua sha stone
            1005006000000016|66|1103900412|9.99|0.150||onSelling|Shade:Ivory,Sand,Honey|Liquid foundation, 30 ml
            1005006000000017|1511|4874072|13.30|0.070||onSelling|Color:Gold,Silver,Rose|Minimalist quartz watch 38 mm
            1005006000000018|1511|4874072|2.99|0.020||onSelling|Color:Gold,Silver;Size:6,7,8|Stacking ring, 925 silver plated
            1005006000000019|100005471|912340005|6.45|0.240||onSelling|Color:Red,Navy|ペット用ハーネス – dog harness, reflective
            1005006000000020|100005471|912340005|3.15|0.080||onSelling||Cat teaser wand with feathers
            1005006000000021|33902|4874072|5.55|0.050|US|onSelling|Color:Black,Tortoise|Reading glasses, blue light filter
            1005006000000022|1417|1103438687|31.00|2.100||offline|Color:Yellow|Angle grinder 125 mm
            1005006000000023|1417|1103438687|44.00|3.000||auditing|Color:Red|Rotary hammer 800 W
            1005006000000024|1420|1103438687|17.70|0.950||onSelling|Ships From:China,United States;Color:Black|Tool belt of waxed canvas
            1005006000000025|70803003|1103800006|28.60|1.700||onSelling|Color:White,Black;Plug Type:US,EU|Electric kettle with gooseneck, 0.9 l
            1005006000000026|509|1102930011|19.25|0.200||onSelling|Color:Black,Mint|Power bank 20 000 mAh, 22.5 W
            1005006000000027|200000345|912340005|33.80|0.750||onSelling|Color:Black,Olive;Size:M,L,XL,XXL|Windproof jacket with hood – ветровка
            1005006000000028|26|1103900412|16.20|0.480||onSelling|Color:Multicolor|Magnetic tiles, 60 pieces
            1005006000000029|7|1102930011|15.60|0.110||onSelling|Color:Grey,Black|Silent wireless mouse
            9107199254740993|1511|4874072|21.90|0.110||onSelling|Color:Black,Brown;Size:20mm,22mm|Leather watch strap, quick release
            """.lines().toList();

    /** id | parent (0 at the top) | name. Only the upper two levels are listed; the third is known by its id. */
    static final List<String> CATEGORIES = """
            1420|0|Tools
            1417|1420|Power Tools
            142003|1417|Electric Drills
            205776616|0|Apparel Accessories
            33902|205776616|Sunglasses
            200003482|0|Women's Clothing
            200000345|200003482|Tops & Tees
            15|0|Home & Garden
            70803003|15|Drinkware
            509|0|Phones & Telecommunications
            5090301|509|Phone Accessories
            7|0|Computer & Office
            70804|7|Mouse & Keyboards
            26|0|Toys & Hobbies
            2621|26|Building & Construction Toys
            66|0|Beauty & Health
            1511|0|Watches
            100005471|0|Pet Products
            """.lines().toList();

    /** id | name | country */
    static final List<String> STORES = """
            4874072|Example Eyewear Store|CN
            1103438687|Kraftwerk Tools Store|CN
            912340005|Côté Mode Store|CN
            1103800006|Kedi Home Store|CN
            1102930011|深圳 Digital Store|CN
            1103900412|Little Bear Store|CN
            """.lines().toList();

    private static final List<String> ADJECTIVES =
            List.of("Small", "Large", "Foldable", "Waterproof", "Vintage", "Portable", "Adjustable", "Soft");

    private static final List<String> THINGS = List.of(
            "desk lamp",
            "storage box",
            "travel bag",
            "garden hose nozzle",
            "bicycle light",
            "yoga mat",
            "umbrella",
            "wall clock",
            "cutting board",
            "pencil case",
            "shower caddy",
            "picture frame",
            "door mat",
            "hair clip",
            "key holder",
            "car phone mount",
            "camping cup",
            "table runner",
            "ear plugs",
            "luggage tag",
            "sewing kit",
            "plant pot",
            "bird feeder",
            "jump rope",
            "notebook",
            "wallet",
            "scarf",
            "beanie",
            "laptop sleeve");

    private Seeds() {}

    /** Plain goods that fill the long feed. */
    static List<String> fillers() {
        List<String> stores =
                STORES.stream().map(store -> store.split("\\|")[0]).toList();
        return ADJECTIVES.stream()
                .flatMap(adjective -> THINGS.stream().map(thing -> adjective + " " + thing))
                .map(title -> {
                    int number = Math.floorMod(title.hashCode(), 1000);
                    String options = number % 3 == 0 ? "" : "Color:Black,White";
                    return "%d|15|%s|%d.%02d|0.%03d||onSelling|%s|%s"
                            .formatted(
                                    1005007000000000L + Math.floorMod(title.hashCode(), 1_000_000_007),
                                    stores.get(number % stores.size()),
                                    2 + number % 30,
                                    number % 100,
                                    50 + number % 900,
                                    options,
                                    title);
                })
                .toList();
    }
}
