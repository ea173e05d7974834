package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The goods a new world starts with. One line each: own code, name, category, label, brand, first option with its values,
 * second option with its values, fen for a group, step to the next of the second option, pieces of each, rate, coupon, sold,
 * marks. Marks: - off the shelf, D deleted, L an id beyond 2^53, E no picture, S single variant's sku is the code itself, H one
 * of its variants is off.
 */
final class Seed {

    private static final String OWN = """
            CUP-1|手工陶瓷马克杯 350ml|8593|15:百货|景泰|颜色:白色||2590|0|120|100|0|1200|S
            G-1|测试商品|245|743:男装||颜色:黑色,白色|尺码:L,XL|9900|0|57|200|1000|10500|
            TEA-2|西湖龙井绿茶 礼盒装|6399|1:食品|龙井坊|规格:125g,250g||6800|0|340|150|500|42300|
            TS-3|纯棉短袖T恤男女同款|246|743:男装|ZOË|颜色:黑色,米白,雾霾蓝|尺码:M,L,XL|3990|200|75|120|300|108000|
            PB-4|20000毫安充电宝 22.5W快充|5755|18:手机||颜色:黑色,白色||8900|0|260|90|1000|250000|L
            CB-5|Type-C快充数据线 2米|5761|18:手机|Straße|长度:1米,2米||990|0|2400|300|0|99999|
            NU-6|每日坚果 30包混合装|6421|1:食品||规格:15包,30包||4590|0|510|180|800|31800|
            BX-7|可折叠收纳箱 大号|8593|15:百货||颜色:灰色,透明|尺寸:中号,大号|3280|900|88|140|0|760|
            PA-8|原木纸巾抽纸 40包整箱|8590|15:百货|舒适达|规格:20包,40包||2990|0|950|80|200|184689|
            DR-9|法式碎花连衣裙 收腰显瘦|8508|14:女装|Élise|颜色:碎花蓝,碎花红|尺码:S,M,L|12900|0|32|220|2000|8200|
            CO-10|羊毛呢大衣 中长款|8511|14:女装||颜色:驼色|尺码:S,M,L,XL|39900|0|14|250|5000|640|L
            SH-11|亚麻长袖衬衫|245|743:男装||颜色:白色,天蓝|尺码:M,L,XL,2XL|7900|0|46|160|0|3300|H
            TE-12|云南普洱熟茶饼 357g|6399|1:食品|老班章|年份:2019,2022||15800|4000|64|130|0|980|
            MU-13|双层玻璃杯 带茶隔|8593|15:百货||容量:300ml,450ml||3590|0|210|110|300|5400|E
            CB-14|三合一编织数据线|5761|18:手机||颜色:红色,黑色||1590|0|0|100|0|2200|
            TS-15|冰丝速干运动T恤|246|743:男装||颜色:荧光绿,黑色|尺码:L,XL|2990|0|180|120|0|17000|
            NU-16|夏威夷果 奶油味 500g|6421|1:食品||口味:奶油,原味||3990|0|305|170|400|12600|
            BX-17|抽屉式内衣收纳盒|8593|15:百货||格数:9格,15格||1890|0|430|90|0|870|
            JK-18|轻薄羽绒服 短款|8511|14:女装|Ünal|颜色:黑色,雾紫|尺码:M,L|19900|0|28|200|3000|4100|
            PB-19|迷你胶囊充电宝 5000毫安|5755|18:手机||颜色:粉色,绿色||4990|0|140|100|0|26700|
            PA-20|加厚厨房纸 6提|8590|15:百货||规格:6提||2190|0|700|60|0|5500|
            DR-21|新中式改良旗袍|8508|14:女装||颜色:墨绿,酒红|尺码:S,M,L|23900|0|19|210|0|330|
            SH-22|免烫商务衬衫 旧款|245|743:男装||颜色:白色|尺码:L,XL|6900|0|40|150|0|90|-
            TE-23|茉莉花茶 罐装|6399|1:食品||规格:100g,200g||2890|0|260|140|0|760|-
            MU-24|停产搪瓷杯|8593|15:百货||颜色:红色||1290|0|5|90|0|12|D
            SO-25|抗菌棉袜 10双装|246|743:男装||尺码:均码||1990|0|1200|100|0|67000|
            SIM-ON-HOLD|风控测试商品|8593|15:百货||颜色:灰色||1990|0|5000|50|0|0|S
            SIM-CANCELLED|未成团测试商品|8593|15:百货||颜色:灰色||1990|0|5000|50|0|0|S
            SIM-UNKNOWN-STATUS|未知状态测试商品|8593|15:百货||颜色:灰色||1990|0|5000|50|0|0|S
            SIM-SOLD-OUT|售罄测试商品|8593|15:百货||颜色:灰色||1990|0|0|50|0|0|S
            """;

    /** What only affiliates see. The first is the documents' own. */
    private static final String STRANGERS = """
            W-1|夏季女装连衣裙|8508|14:女装||颜色:杏色,黑色|尺码:M,L|9900|0|900|200|1000|10000|
            W-2|罗马仕充电宝 10000毫安 迷你便携|5755|18:手机|罗马仕|颜色:白色,黑色||5990|0|900|120|500|420000|
            W-3|小巧磁吸充电宝 无线快充|5755|18:手机||颜色:白色||7990|0|900|140|0|42000|E
            W-4|舒适达卷纸12卷无芯卷筒纸|8590|15:百货|舒适达|规格:12卷,48卷||880|400|900|100|100|184689|
            W-5|苹果数据线 MFi认证|5761|18:手机||长度:1米,2米||2990|0|900|160|0|8800|
            W-6|福鼎白茶 老白茶饼|6399|1:食品|福鼎|年份:2018||19900|0|900|240|3000|600|
            W-7|每日坚果 孕妇款|6421|1:食品||规格:20包||6900|0|900|180|600|13100|
            W-8|男士条纹衬衫 免烫|245|743:男装||颜色:蓝条,灰条|尺码:L,XL|5900|0|900|150|0|76000|
            """;

    static final String MALL = "模拟百货旗舰店";

    private static final String DOCUMENTED_SIGN = "c9r2omogKFFAc7WBwvbZU1ikIb16_J3CTa8HNN";

    /** What affiliates lead buyers to, the plainest first. */
    static final List<String> PROMOTED =
            List.of(DOCUMENTED_SIGN, Ids.goodsSign("W-2"), Ids.goodsSign("W-5"), Ids.goodsSign("W-6"));

    private static final long FIRST_GOODS = 3_613_073_687L;
    private static final long FIRST_SKU = 45_600_000_000L;
    private static final long BEYOND_DOUBLES = 613_073_688_000_000_001L;
    private static final long STRANGE_GOODS = 297_881_222_686_703_616L;
    private static final int SINGLE_DEARER_PERCENT = 130;

    private final Catalogue catalogue;
    private long skus = FIRST_SKU;
    private long goods = FIRST_GOODS;

    private Seed(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static void plant(Catalogue catalogue) {
        Seed seed = new Seed(catalogue);
        OWN.lines().forEach(line -> seed.plant(line.split("\\|", -1), true));
        STRANGERS.lines().forEach(line -> seed.plant(line.split("\\|", -1), false));
    }

    private void plant(String[] field, boolean own) {
        String marks = field[13];
        long number = goods++;
        long id = own ? number : STRANGE_GOODS + number;
        if (marks.contains("L")) {
            id = BEYOND_DOUBLES + number;
        }
        String[] label = field[3].split(":");
        ObjectNode doc = SimJson.object()
                .put("id", id)
                .put("sign", field[0].equals("W-1") ? DOCUMENTED_SIGN : Ids.goodsSign(field[0]))
                .put("outer", own ? field[0] : "")
                .put("name", field[1])
                .put("desc", field[1] + "，现货速发")
                .put("image", marks.contains("E") ? "" : "https://img.pddpic.com/" + number + ".jpg")
                .put("thumb", "https://img.pddpic.com/" + number + "_t.jpg")
                .put("cat_id", Long.parseLong(field[2]))
                .put("opt_id", Long.parseLong(label[0]))
                .put("opt_name", label[1])
                .put("brand", field[4])
                .put("mall_id", own ? Tokens.OWNER : "685783182")
                .put("mall_name", own ? MALL : "某某旗舰店")
                .put("merchant_type", 3)
                .put("rate", Long.parseLong(field[10]))
                .put("coupon", Long.parseLong(field[11]))
                // A coupon of nothing is documented as seen.
                .put("has_coupon", !field[11].equals("0") || number % 5 == 0)
                .put("sold", Long.parseLong(field[12]))
                .put("status", shelf(marks));
        variants(doc.putArray("skus"), field, own);
        catalogue.put(new Goods(doc));
    }

    private static int shelf(String marks) {
        if (marks.contains("D")) {
            return Goods.DELETED;
        }
        return marks.contains("-") ? Goods.OFF : Goods.ON;
    }

    private void variants(ArrayNode list, String[] field, boolean own) {
        String[] first = field[5].split(":");
        String[] second = field[6].isEmpty() ? new String[] {"", ""} : field[6].split(":");
        List<String> others = List.of(second[1].split(","));
        for (String value : first[1].split(",")) {
            for (int step = 0; step < others.size(); step++) {
                long group = Long.parseLong(field[7]) + step * Long.parseLong(field[8]);
                ObjectNode sku = sku(list.addObject(), group, Long.parseLong(field[9]));
                sku.put("on", !(field[13].contains("H") && list.size() == 1));
                sku.put("outer", own ? outer(field, list.size()) : "");
                ArrayNode options = sku.putArray("options");
                options.addObject().put("name", first[0]).put("value", value);
                if (!second[0].isEmpty()) {
                    options.addObject().put("name", second[0]).put("value", others.get(step));
                }
            }
        }
    }

    private ObjectNode sku(ObjectNode sku, long group, long quantity) {
        return sku.put("id", skus++)
                .put("group", group)
                .put("single", group * SINGLE_DEARER_PERCENT / 100)
                .put("quantity", quantity)
                .put("grams", 200 + group % 700);
    }

    private static String outer(String[] field, int number) {
        return field[13].contains("S") ? field[0] : field[0] + "-" + number;
    }
}
