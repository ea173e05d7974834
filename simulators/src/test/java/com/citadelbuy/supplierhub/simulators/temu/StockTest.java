package com.citadelbuy.supplierhub.simulators.temu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StockTest {

    private static final String QUERY = "temu.local.goods.sku.stock.query";
    private static final String EDIT = "bg.local.goods.stock.edit";
    private static final long SAND = 37_386_000_000_202L;
    private static final long BLUE = 37_386_000_000_203L;
    private static final long SET = 602_368_000_000_102L;

    private final Shop shop = Shop.open();

    private JsonNode asked(String sku) {
        return shop.call(QUERY, "{'outSkuSnList':['" + sku + "']}").at("/stockList/0/skuStockInfoList/0");
    }

    private int stock(String sku) {
        return asked(sku).at("/selfOrdinaryStock/stock").asInt();
    }

    private static String edit(long goods, String more) {
        return "{'goodsId':" + goods + "," + more + "}";
    }

    private static String target(long sku, int pieces) {
        return "{'skuId':" + sku + ",'stockTarget':" + pieces + "}";
    }

    private static String targets(String... rows) {
        return "'skuStockTargetList':[" + String.join(",", rows) + "]";
    }

    @Test
    void stockIsAskedForByGoodsByIdOrByCode() {
        for (String way : List.of(
                "'goodsId':" + SET,
                "'skuIdList':[" + SAND + "," + BLUE + "]",
                "'outSkuSnList':['MUG-2-1','MUG-2-2']")) {
            JsonNode list = shop.call(QUERY, "{" + way + "}").path("stockList");
            assertThat(list).as(way).hasSize(1);
            assertThat(list.at("/0/goodsId").asLong()).isEqualTo(SET);
            assertThat(list.at("/0/skuStockInfoList")).hasSize(2);
        }
        assertThat(shop.call(QUERY, "{'skuIdList':[1]}").path("stockList")).isEmpty();
        assertThat(shop.code(QUERY, "{}")).isEqualTo(150_011_003);
        assertThat(asked("MUG-350").path("selfPreSaleStock").isNull()).isTrue();
        assertThat(asked("MUG-350").at("/certOrdinaryStock/stockType").asInt()).isEqualTo(2);
    }

    @Test
    void stockIsSetOrMoved() {
        JsonNode told = shop.call(EDIT, edit(SET, targets(target(SAND, 9), target(BLUE, 0))));
        assertThat(told.path("operateResult").asBoolean()).isTrue();
        assertThat(told.path("goodsId").asLong()).isEqualTo(SET);
        assertThat(told.at("/skuStockEditStatusInfoList/1/stockEditStatus").asBoolean())
                .isTrue();
        assertThat(told.at("/skuStockEditStatusInfoList/1/errorCode").intValue())
                .isZero();
        assertThat(List.of(stock("MUG-2-1"), stock("MUG-2-2"))).containsExactly(9, 0);
        shop.call(EDIT, edit(SET, "'skuStockChangeList':[{'skuId':" + SAND + ",'stockDiff':-2}]"));
        assertThat(stock("MUG-2-1")).isEqualTo(7);
        assertThat(shop.hand.simulator().buy(Map.of("MUG-2-1", 8))).isEmpty();
        assertThat(shop.hand.simulator().buy(Map.of("MUG-2-1", 7))).isPresent();
        assertThat(stock("MUG-2-1")).isZero();
    }

    @Test
    void oneRowMayFailWhileTheCallSucceeds() {
        JsonNode told = shop.call(EDIT, edit(SET, targets(target(SAND, 9), target(7, 9))));
        assertThat(told.path("operateResult").asBoolean()).isFalse();
        assertThat(told.path("msg").asString()).isEqualTo("partial failure");
        JsonNode failed = told.at("/skuStockEditStatusInfoList/1");
        assertThat(failed.path("skuId").asLong()).isEqualTo(7);
        assertThat(failed.path("stockEditStatus").asBoolean()).isFalse();
        assertThat(failed.path("errorCode").asInt()).isEqualTo(150_010_001);
        assertThat(failed.path("errorMsg").asString()).isEqualTo("sku not exist");
        assertThat(stock("MUG-2-1")).isEqualTo(9);
        String below =
                "'skuStockChangeList':[{'skuId':" + SAND + ",'stockDiff':-10},{'skuId':" + BLUE + ",'stockDiff':1}]";
        assertThat(shop.call(EDIT, edit(SET, below))
                        .at("/skuStockEditStatusInfoList/0/errorCode")
                        .asInt())
                .isEqualTo(150_011_003);
        assertThat(List.of(stock("MUG-2-1"), stock("MUG-2-2"))).containsExactly(9, 61);
    }

    @Test
    void theMagicRowAlwaysFails() {
        JsonNode sku = shop.call(GoodsLists.SKUS, "{'skuSearchType':'ALL','outSkuSnList':['SIM-ROW-FAILS']}")
                .at("/skuList/0");
        long id = Long.parseLong(sku.path("skuId").asString());
        long goods = Long.parseLong(sku.path("goodsId").asString());
        JsonNode told = shop.call(EDIT, edit(goods, targets(target(id, 3))));
        assertThat(told.at("/skuStockEditStatusInfoList/0/errorMsg").asString())
                .isEqualTo("Invalid Request Parameters [stockTarget]");
        assertThat(stock("SIM-ROW-FAILS")).isEqualTo(5000);
    }

    @Test
    void whatIsSoldBeforeItIsThereHasAStockOfItsOwn() {
        JsonNode sku = shop.call(OlderGoodsLists.SKUS, "{'skuSearchType':2,'skuStatusFilterType':1,'pageSize':100}")
                .path("skuList")
                .valueStream()
                .filter(each -> each.path("skuSn").asString().equals("DRS-16-1"))
                .findFirst()
                .orElseThrow();
        String row = targets(target(sku.path("skuId").asLong(), 5));
        assertThat(asked("DRS-16-1").at("/selfPreSaleStock/stock").asInt()).isEqualTo(40);
        shop.call(EDIT, edit(sku.path("goodsId").asLong(), "'stockType':1," + row));
        assertThat(asked("DRS-16-1").at("/selfPreSaleStock/stock").asInt()).isEqualTo(5);
        assertThat(stock("DRS-16-1")).isEqualTo(18);
        assertThat(shop.call(EDIT, edit(SET, "'stockType':1," + targets(target(SAND, 5))))
                        .path("operateResult")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aKeyIsGoodForOneEdit() {
        String keyed = edit(SET, "'requestUniqueKey':'k-1'," + targets(target(SAND, 9)));
        assertThat(shop.code(EDIT, edit(1, "'requestUniqueKey':'k-1'," + targets(target(SAND, 9)))))
                .isEqualTo(150_011_003);
        shop.call(EDIT, keyed);
        assertThat(shop.code(EDIT, keyed)).isEqualTo(2_000_000);
        assertThat(shop.code(EDIT, edit(SET, "'requestUniqueKey':'k-1'," + targets(target(BLUE, 9)))))
                .isEqualTo(2_000_000);
        assertThat(stock("MUG-2-2")).isEqualTo(60);
        shop.call(EDIT, keyed.replace("k-1", "k-2"));
    }

    @Test
    void eachMemberOfAnEditIsChecked() {
        for (String wrong : List.of(
                targets(),
                "'stockType':0",
                "'stockType':2," + targets(target(SAND, 9)),
                targets(target(SAND, 9)) + ",'skuStockChangeList':[{'skuId':" + SAND + ",'stockDiff':1}]",
                targets("{'skuId':" + SAND + "}"),
                targets("{'stockTarget':4}"),
                targets("7"),
                targets(target(SAND, -1)),
                "'skuStockChangeList':[{'skuId':" + SAND + ",'stockDiff':1.5}]",
                "'skuStockTargetList':'x'",
                "'requestUniqueKey':7," + targets(target(SAND, 9)))) {
            assertThat(shop.code(EDIT, edit(SET, wrong))).as(wrong).isEqualTo(150_011_003);
        }
        assertThat(shop.code(EDIT, "{" + targets(target(SAND, 9)) + "}")).isEqualTo(150_011_003);
        assertThat(stock("MUG-2-1")).isEqualTo(60);
    }
}
