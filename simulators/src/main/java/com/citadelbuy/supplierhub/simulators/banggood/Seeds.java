package com.citadelbuy.supplierhub.simulators.banggood;

import java.util.List;

/** The goods of a new world, as lines to be read by {@link Seeding}. */
final class Seeds {

    static final String TWO_OPTIONS = "1500001";
    static final String HALTED = "1500002";
    static final String PLAIN = "1500003";
    static final String ONE_OPTION = "1500004";
    /** Its rows of stock join options by a bar. */
    static final String BY_BARS = "1500005";
    /** Its exact prices are below the sum of their parts. */
    static final String REBATED = "1500006";

    static final String PRICE_TAGGED = "1500008";
    static final String UMLAUTS = "1500011";
    static final String AMERICAN = "1500013";

    static final String BUSY_CATEGORY = "1697";

    /** id | category | kg | state (1 on sale, 2 halted) | warehouse:price in dollars | options | name */
    static final List<String> PRODUCTS = """
            1500001|1697|0.82|1|CN:39.99,USA:44.50|Color:Red=0,Blue=1.50;Battery:One Battery=0,Two Batteries=7.99|Example RC Car 1:18
            1500002|1697|1.40|2|CN:88.00|Color:Grey=0|Foldable drone with camera, second edition
            1500003|3105|0.35|1|CN:8.49,USA:9.99||Precision screwdriver set, 24 bits
            1500004|3108|0.65|1|CN:19.95|Color:Pure white=0,Black=0.80|Digoo weather station with outdoor sensor
            1500005|2410|0.28|1|CN:12.40,UK:14.10|Color:White=0,Rose=0,Sky=0.60;Size:S=0,M=0,L=0.50,XL=1.00|Robe d'été à fleurs – summer floral dress
            1500006|2411|0.90|1|CN:46.00,CZ:49.90|Color:Black=0,Olive=0;Size:M=0,L=0,XL=2.00|Windproof jacket with hood – ветровка
            1500007|2602|0.11|1|CN:6.20|Color:Clear=0,Smoke=0.20|Shockproof phone case
            1500008|2601|0.24|1|CN:21.90,USA:24.00|Color:Black=0,Mint=0.50|Power bank 20 000 mAh, 22.5 W
            1500009|2602|0.08|1|CN:4.75|Length:1 m=0,2 m=1.25|USB-C cable 100 W, braided
            1500010|3201|1.95|1|CN:31.00,CZ:33.50|Color:White=0;Plug:EU=0,UK=0.40,US=0.40|Electric kettle with gooseneck, 0.9 l
            1500011|2801|0.30|1|CN:9.20,CZ:10.80|Color:Brown=0,White=0|Plüschbär „Bruno“ – plush bear 30 cm
            1500012|2802|0.95|1|CN:22.45|Set:City=0,Farm=0,Space=1.10|Building blocks, 620 pieces
            1500013|3105|2.80|1|USA:59.00||Cordless drill 21 V, two batteries, in the American warehouse
            1500014|3201|0.70|1|CN:13.05||Café moka pot, aluminium, six cups
            1500015|2501|0.06|1|CN:17.30|Color:Gold=0,Silver=0,Rose=0.30|Minimalist quartz watch 38 mm
            1500016|2502|0.02|1|CN:3.10|Color:Gold=0,Silver=0;Size:6=0,7=0,8=0.10|Stacking ring, 925 silver plated
            1500017|2901|0.26|1|CN:7.45|Color:Red=0,Navy=0|ペット用ハーネス – dog harness, reflective
            1500018|2901|0.09|1|CN:3.60||Cat teaser wand with feathers
            1500019|2701|0.56|1|CN:41.90,UK:44.00|Color:Black=0;Switch:Red=0,Brown=0,Blue=1.20|Mechanical keyboard 68 keys, hot-swap
            1500020|2702|0.12|1|CN:15.60|Color:Grey=0,Black=0|Silent wireless mouse
            1500021|3001|1.10|1|CN:27.00,USA:31.20|Color:Black=0,Yellow=0|Bicycle light set 1200 lm – éclairage vélo
            1500022|3002|0.85|1|CN:18.70|Color:Green=0,Purple=0|Yoga mat 6 mm
            1500023|3106|1.60|1|CN:33.30,CZ:35.00|Voltage:110 V=0,220 V=0|Soldering station 60 W
            1500024|3106|0.15|1|CN:11.80||Digital multimeter, 6000 counts
            1500025|3301|0.40|1|CN:16.90|Color:Black=0,Carbon=2.00|Car phone mount with wireless charger
            1500026|3302|0.22|1|CN:12.20||OBD2 diagnostic adapter
            1500027|3108|0.50|1|CN:24.99,UK:26.99|Plug:EU=0,UK=0|Smart plug, pack of four – 智能插座
            """.lines().toList();

    /** id | parent (0 at the top) | name */
    static final List<String> CATEGORIES = """
            1696|0|Toys Hobbies and Robot
            1697|1696|RC Toys & Hobbie
            2801|1696|Plush & Dolls
            2802|1696|Blocks & Construction
            2400|0|Clothing and Apparel
            2410|2400|Women's Dresses
            2411|2400|Men's Jackets
            2500|0|Jewelry and Watch
            2501|2500|Watches
            2502|2500|Rings
            2600|0|Mobile Phones & Accessories
            2601|2600|Power Banks
            2602|2600|Cases & Cables
            2700|0|Computer & Networking
            2701|2700|Keyboards
            2702|2700|Mice
            2900|0|Pet Supplies
            2901|2900|Dogs & Cats
            3000|0|Sports & Outdoor
            3001|3000|Cycling
            3002|3000|Fitness
            3100|0|Tools, Industrial & Scientific
            3105|3100|Hand & Power Tools
            3106|3100|Measurement & Soldering
            3107|0|Smart Home
            3108|3107|Sensors & Plugs
            3200|0|Home & Garden
            3201|3200|Kitchen
            3300|0|Automobiles & Motorcycles
            3301|3300|Interior
            3302|3300|Diagnostics
            """.lines().toList();

    private static final List<String> KINDS = List.of("Brushless", "Waterproof", "Carbon", "Metal");

    private static final List<String> PARTS = List.of(
            "propeller set", "servo 9 g", "drive shaft", "receiver 2.4 GHz", "landing gear", "motor mount", "gear box");

    private Seeds() {}

    /** Spare parts, so that one category has more than a page of goods. */
    static List<String> fillers() {
        return KINDS.stream()
                .flatMap(kind -> PARTS.stream().map(part -> kind + " " + part))
                .map(name -> {
                    int number = KINDS.indexOf(name.substring(0, name.indexOf(' '))) * PARTS.size()
                            + PARTS.indexOf(name.substring(name.indexOf(' ') + 1));
                    return "%d|%s|0.%02d|1|CN:%d.%02d|%s|%s"
                            .formatted(
                                    1500101 + number,
                                    BUSY_CATEGORY,
                                    3 + number,
                                    2 + number % 9,
                                    (number * 37) % 100,
                                    number % 3 == 0 ? "" : "Color:Black=0,Orange=0.30",
                                    name + " for RC models");
                })
                .toList();
    }
}
