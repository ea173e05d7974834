package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The goods a new world starts with. One line each: SKU, names (Spanish, English, German), taxonomy, brand, options, wholesale
 * price, BigBuy's own shop price, recommended price, kilograms, centimetres (width, height, depth), stock (warehouse,
 * quantity, handling days), marks. Marks: I inactive, L cheaper in large quantities, T a name that ends in a blank, E
 * entities in the text, N new, X no exports, 0 the last variation is sold out.
 */
record Seed(String[] field) {

    private static final String LINES = """
            S4500201|Taza Térmica de Acero~Steel Travel Mug~Thermobecher|5906|2248||4.10|8.95|17.9|0.31|8x12x8|1:90000:0:1|
            S4500202|Mantel Antimanchas «Olivo»~Stain-Proof Tablecloth|5906|2248||6.35|12.9|24.9|0.62|30x4x22|1:5200:0:1,3:40:2:4|LE
            V0100203|Comedero Elevado para Gatos~Raised Cat Bowl|5908|2250||7.80|15.5|31|0.85|30.5x12x18|1:7400:0:1|T
            V0100204|Rascador «Señor Bigotes»~Scratching Post~Kratzbaum|5908|2250|Color=Gris~Grey~Grau,Beige~Beige~Beige|10.94|21.95|56.9|3.136|30.5x23x30.5|1:6500:0:1|E
            S4500205|Camiseta de Algodón Bio~Organic Cotton T-Shirt~Bio-T-Shirt|5921|2249|Color=Blanco~White~Weiß,Azul Marino~Navy~Marineblau;Talla=S,M,L,XL|3.45|7.9|15.9|0.18|25x2x20|1:4200:0:1|L
            F1500206|Gafas de Lectura Plegables~Folding Reading Glasses|5922|2252|Dioptrías=+1.00,+1.50,+2.00,+2.50|2.20|5.4|12.9|0.05|15x4x4|1:6100:0:1|T
            S4500207|Altavoz Bluetooth «Brisa»~Bluetooth Speaker|5941|2251|Color=Negro~Black~Schwarz,Rosa~Pink~Rosa|12.60|24.9|49.9|0.41|12x9x9|1:3300:0:1|
            H4500208|Lápices de Colores (24)~Colouring Pencils (24)|5931|2248||1.85|3.95|7.9|0.19|21x17x1|1:15000:0:1|E
            D1300209|Tijeras de Podar~Pruning Shears~Gartenschere|5911|2251||5.15|10.5|19.9|0.27|22x6x2|1:4100:0:1|N
            S4500210|Sudadera Niebla~Mist Sweatshirt|5921|2249|Color=Salvia~Sage,Crema~Cream;Talla=S,M,L|9.95|19.9|39.9|0.48|33x5x26|1:3800:0:1|
            S7100211|Freidora de Aire 3 L~Air Fryer 3 L~Heißluftfritteuse|5906|2251||39.80|69.9|119|3.9|32x33x26|3:3100:0:2|
            S7100212|Barbacoa Plegable~Folding Barbecue|5911|2251||24.15|44.9|79.9|4.6|45x9x35|3:3900:1:3|L
            S7100213|Cama para Perros~Dog Bed~Hundebett|5908|2250|Talla=S~S~S,M~M~M,L~L~L|13.30|25.9|49.9|1.7|60x15x50|3:3700:0:2|
            V0100214|Botella Infusora~Infuser Bottle|5906|2248|Capacidad=500 ml,750 ml|3.05|6.9|13.9|0.17|8x23x8|1:5400:0:1|
            S4500215|Lámpara Solar «Luciérnaga»~Solar Lamp|5911|2251||4.75|9.9|18.9|0.36|14x30x14|1:4600:0:1|X
            S4500216|Batería Externa 10 000 mAh~Power Bank 10 000 mAh|5941|2251|Color=Negro~Black~Schwarz,Blanco~White~Weiß|8.60|17.9|34.9|0.24|14x7x2|1:4700:0:1|X
            H4500217|Goma de Borrar Búho~Owl Eraser|5931|2248||0.69|1.55|3.65|0.042|4x3x1|1:8600:0:1|T
            H4500218|Estuche Triple «Cosmos»~Triple Pencil Case|5931|2249|Color=Azul~Blue~Blau,Lila~Lilac|4.90|9.5|18.9|0.22|21x14x7|1:4300:0:1|
            S4500219|Tetera de Hierro~Cast Iron Teapot~Gusseiserne Teekanne|5906|2249|Capacidad=600 ml,900 ml|11.20|22.5|42.9|1.25|18x15x16|1:3500:0:1|0
            V0100220|Fuente de Agua para Mascotas~Pet Drinking Fountain|5908|2250||14.25|27.9|54.9|1.1|20x16x20||
            S4500221|Delantal de Lino~Linen Apron|5906|2249|Color=Natural~Natural,Terracota~Terracotta|5.85|11.9|22.9|0.26|30x2x25|1:4900:0:1|E
            S4500222|Bufanda Reversible~Reversible Scarf|5921|2249|Color=Gris~Grey~Grau,Rosa~Pink~Rosa|4.25|8.9|17.9|0.2|28x4x20|1:5100:0:1|
            F1500223|Gafas con Luz LED~LED Glasses|5922|2252|Color=Negro~Black~Schwarz;Dioptrías=+1.50,+2.00|3.95|8.5|16.9|0.07|15x5x4|1:4400:0:1|N
            S4500224|Auriculares de Conducción Ósea~Bone Conduction Headphones|5941|2251|Color=Negro~Black~Schwarz,Naranja~Orange|16.90|32.9|64.9|0.13|16x15x5|1:3600:0:1|
            H4500225|Pizarra Mágica~Magic Drawing Board|5931|2248||3.60|7.5|14.9|0.45|32x24x2|1:4800:0:1|I
            S4500226|Set de Sushi~Sushi Set~Sushi-Set|5906|2248||5.50|10.9|20.9|0.74|28x5x20|1:5300:0:1|L
            D1300227|Guantes de Jardín~Gardening Gloves|5911|2251|Talla=M~M~M,L~L~L|1.95|4.5|8.9|0.09|25x3x12|1:6900:0:1|
            S4500228|Vela Perfumada «Ámbar»~Scented Candle~Duftkerze|5990|2249||2.75|5.9|11.9|0.33|8x9x8|1:5500:0:1|
            S4500229|Marco de Fotos Bambú~Bamboo Photo Frame|5990|2249|Talla=10×15~10×15,13×18~13×18|2.45|5.5|10.9|0.28|20x25x2|1:5700:0:1|
            """;

    /** An option and its values, each by its names. */
    record Option(String group, List<String> values) {}

    /** What lies in one warehouse. */
    record Pile(int warehouse, int quantity, int minDays, int maxDays) {}

    static List<Seed> all() {
        return LINES.lines().map(line -> new Seed(line.split("\\|", -1))).toList();
    }

    /** {@code Rosa~Pink} by language: Spanish, English, German. */
    static ObjectNode names(String text) {
        List<String> languages = List.of("es", "en", "de");
        String[] words = text.split("~");
        ObjectNode names = SimJson.object();
        for (int i = 0; i < words.length; i++) {
            names.put(languages.get(i), words[i]);
        }
        return names;
    }

    String sku() {
        return field[0];
    }

    ObjectNode names() {
        return names(field[1]);
    }

    int taxonomy() {
        return Integer.parseInt(field[2]);
    }

    int brand() {
        return Integer.parseInt(field[3]);
    }

    List<Option> options() {
        return Stream.of(field[4].split(";"))
                .filter(text -> !text.isEmpty())
                .map(text -> text.split("="))
                .map(sides -> new Option(sides[0], List.of(sides[1].split(","))))
                .toList();
    }

    String wholesale() {
        return field[5];
    }

    String retail() {
        return field[6];
    }

    String inShops() {
        return field[7];
    }

    String weight() {
        return field[8];
    }

    String[] size() {
        return field[9].split("x");
    }

    List<Pile> piles() {
        return Stream.of(field[10].split(","))
                .filter(text -> !text.isEmpty())
                .map(text -> Stream.of(text.split(":")).map(Integer::valueOf).toList())
                .map(pile -> new Pile(pile.get(0), pile.get(1), pile.get(2), pile.get(3)))
                .toList();
    }

    boolean marked(String mark) {
        return field[11].contains(mark);
    }

    /** Every combination of the options' values, the last option running fastest. */
    List<List<String>> combinations() {
        List<List<String>> all = List.of(List.of());
        for (Option option : options()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> start : all) {
                option.values()
                        .forEach(value -> longer.add(
                                Stream.concat(start.stream(), Stream.of(value)).toList()));
            }
            all = longer;
        }
        return all;
    }
}
