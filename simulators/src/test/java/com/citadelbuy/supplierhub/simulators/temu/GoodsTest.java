package com.citadelbuy.supplierhub.simulators.temu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GoodsTest {

    private static final String DETAIL = "bg.local.goods.detail.query";
    private static final int INVALID = 150_011_003;

    private final Shop shop = Shop.open();

    private static List<String> names(JsonNode list, String name) {
        return list.valueStream().map(each -> each.path(name).asString()).toList();
    }

    @Test
    void tokensLeadThroughAllGoodsAndBack() {
        List<String> seen = new ArrayList<>();
        String token = "";
        int pages = 0;
        do {
            JsonNode page = shop.call(
                    GoodsLists.GOODS,
                    "{'goodsSearchType':'ALL','pageSize':15,'orderType':1"
                            + (token.isEmpty() ? "" : ",'pageToken':'" + token + "'") + "}");
            assertThat(page.path("total").asInt()).isEqualTo(37);
            seen.addAll(names(page.path("goodsList"), "goodsId"));
            assertThat(page.at("/pagination/previousToken").isNull()).isEqualTo(pages == 0);
            token = page.at("/pagination/nextToken").asString("");
            pages++;
        } while (!token.isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(seen)
                .hasSize(37)
                .doesNotHaveDuplicates()
                .containsAll(shop.hand.simulator().guide().products());
        assertThat(seen.getFirst()).isEqualTo(Long.toString(Shop.MUG));
        assertThat(seen).anyMatch(id -> Long.parseLong(id) > 1L << 53);
    }

    @Test
    void theNewestComeFirstUnlessAskedOtherwiseTenAtATime() {
        JsonNode page = shop.call(GoodsLists.GOODS, "{'goodsSearchType':'ALL','orderField':'create_time'}");
        assertThat(page.path("goodsList")).hasSize(10);
        assertThat(page.at("/goodsList/0/outGoodsSn").asString()).isEqualTo("SIM-SIGNED-IN-PAIRS");
    }

    @Test
    void aStatusIsAskedForByTheWordItIsToldBy() {
        for (String word : List.of("INACTIVE", "INCOMPLETE", "DRAFT", "DELETED")) {
            JsonNode found = shop.call(GoodsLists.GOODS, "{'goodsSearchType':'" + word + "'}")
                    .path("goodsList");
            assertThat(names(found, "goodsStatus")).as(word).containsExactly(word);
        }
        JsonNode off =
                shop.call(GoodsLists.SKUS, "{'skuSearchType':'INACTIVE'}").path("skuList");
        assertThat(names(off, "outSkuSn")).containsExactlyInAnyOrder("CBL-23", "TEE-11-1");
    }

    @Test
    void filtersHoldTogether() {
        assertThat(found("'goodsIdList':['" + Shop.MUG + "',602368000000102]")).containsExactly("MUG-2", "MUG-350");
        assertThat(found("'outGoodsSnList':['TEE-5','JAR-4'],'catIdList':[29100]"))
                .containsExactly("TEE-5");
        assertThat(found("'skuIdList':[37386000000201]")).containsExactly("MUG-350");
        assertThat(found("'outSkuSnList':['TEE-5-9']")).containsExactly("TEE-5");
        assertThat(found("'goodsName':'Lamp'")).containsExactly("LAMP-24", "LAMP-19", "LAMP-6");
        assertThat(found("'goodsIdList':[1]")).isEmpty();
        long created = shop.call(GoodsLists.GOODS, "{'goodsSearchType':'ALL','outGoodsSnList':['JAR-4']}")
                .at("/goodsList/0/goodsCreateTime")
                .asLong();
        String stretch = "'goodsCreateTimeFrom':" + created + ",'goodsCreateTimeTo':" + created;
        assertThat(found(stretch)).containsExactly("JAR-4");
        assertThat(found("'goodsStatusChangeTimeFrom':" + shop.hand.now().toEpochMilli()))
                .isEmpty();
        assertThat(names(
                        shop.call(GoodsLists.SKUS, "{'skuSearchType':'ALL','outSkuSnList':['TEE-5-9','MUG-350']}")
                                .path("skuList"),
                        "specName"))
                .containsExactly("Sage,XL", "White");
    }

    private List<String> found(String filter) {
        return names(
                shop.call(GoodsLists.GOODS, "{'goodsSearchType':'ALL'," + filter + "}")
                        .path("goodsList"),
                "outGoodsSn");
    }

    @Test
    void eachMemberOfTheListsIsChecked() {
        String many = "1,".repeat(100) + "1";
        String more = "1,".repeat(200) + "1";
        for (String wrong : List.of(
                "",
                "'goodsSearchType':'OPEN'",
                "'goodsSearchType':1",
                "'goodsSearchType':'ALL','pageSize':101",
                "'goodsSearchType':'ALL','pageSize':0",
                "'goodsSearchType':'ALL','pageSize':'x'",
                "'goodsSearchType':'ALL','pageToken':'b2Zmc2V0'",
                "'goodsSearchType':'ALL','pageToken':'%'",
                "'goodsSearchType':'ALL','orderField':'price'",
                "'goodsSearchType':'ALL','orderType':2",
                "'goodsSearchType':'ALL','goodsName':7",
                "'goodsSearchType':'ALL','goodsIdList':7",
                "'goodsSearchType':'ALL','goodsIdList':['x']",
                "'goodsSearchType':'ALL','goodsIdList':[" + many + "]",
                "'goodsSearchType':'ALL','catIdList':[" + many + "]",
                "'goodsSearchType':'ALL','skuIdList':[" + more + "]",
                "'goodsSearchType':'ALL','outGoodsSnList':[" + many.replace("1", "'1'") + "]",
                "'goodsSearchType':'ALL','outSkuSnList':[" + more.replace("1", "'1'") + "]",
                "'goodsSearchType':'ALL','goodsCreateTimeFrom':'now'")) {
            assertThat(shop.code(GoodsLists.GOODS, "{" + wrong + "}")).as(wrong).isEqualTo(INVALID);
        }
        assertThat(shop.error(GoodsLists.SKUS, "{}")).isEqualTo("Invalid Request Parameters [skuSearchType]");
    }

    @Test
    void theOlderListsGoByPagesAndNumbers() {
        JsonNode first =
                older(OlderGoodsLists.GOODS, "'goodsSearchType':1,'goodsStatusFilterType':1,'pageNo':1,'pageSize':30");
        JsonNode second =
                older(OlderGoodsLists.GOODS, "'goodsSearchType':1,'goodsStatusFilterType':1,'pageNo':2,'pageSize':30");
        assertThat(first.path("total").asInt()).isEqualTo(34);
        assertThat(first.path("goodsList")).hasSize(30);
        assertThat(second.path("goodsList")).hasSize(4);
        assertThat(second.path("pageNo").intValue()).isEqualTo(2);
        for (int search : List.of(4, 5, 6)) {
            JsonNode one = older(
                    OlderGoodsLists.GOODS,
                    "'goodsSearchType':" + search + ",'goodsStatusFilterType':1,'pageNo':1,'pageSize':30");
            assertThat(one.path("goodsList")).hasSize(1);
            assertThat(one.at("/goodsList/0/status4VO").asInt()).isEqualTo(search);
            assertThat(one.at("/goodsList/0/subStatus4VO").isNull()).isTrue();
        }
        JsonNode named = older(
                OlderGoodsLists.GOODS,
                "'goodsSearchType':1,'goodsStatusFilterType':1,'pageNo':1,'pageSize':30,'searchText':'crème','crtFrom':1,"
                        + "'crtTo':9999999999999");
        assertThat(named.at("/goodsList/0/skuIdList")).hasSize(2);
        assertThat(named.at("/goodsList/0/subStatus4VO").asInt()).isEqualTo(101);
        JsonNode off = older(OlderGoodsLists.SKUS, "'skuSearchType':3,'skuStatusFilterType':0,'pageSize':100");
        assertThat(names(off.path("skuList"), "goodsIsOnSale")).containsExactly("0", "0");
        for (String wrong : List.of(
                "'goodsStatusFilterType':1,'pageNo':1,'pageSize':1",
                "'goodsSearchType':2,'goodsStatusFilterType':1,'pageNo':1,'pageSize':1",
                "'goodsSearchType':1,'pageNo':1,'pageSize':1",
                "'goodsSearchType':1,'goodsStatusFilterType':1,'pageSize':1",
                "'goodsSearchType':1,'goodsStatusFilterType':1,'pageNo':1",
                "'goodsSearchType':1,'goodsStatusFilterType':1,'pageNo':0,'pageSize':1",
                "'goodsSearchType':1,'goodsStatusFilterType':1,'pageNo':1,'pageSize':101")) {
            assertThat(shop.code(OlderGoodsLists.GOODS, "{" + wrong + "}"))
                    .as(wrong)
                    .isEqualTo(INVALID);
        }
        assertThat(shop.code(OlderGoodsLists.SKUS, "{'skuSearchType':1,'skuStatusFilterType':1}"))
                .isEqualTo(INVALID);
        assertThat(shop.code(OlderGoodsLists.SKUS, "{'skuSearchType':2}")).isEqualTo(INVALID);
    }

    private JsonNode older(String type, String members) {
        return shop.call(type, "{" + members + "}");
    }

    @Test
    void aLookNamesTheOptionsBehindTheNumbers() {
        JsonNode tee = shop.call(DETAIL, "{'goodsId':602368000000105,'language':'en'}");
        JsonNode sku = tee.at("/skuList/1");
        assertThat(sku.at("/retailPrice/amount").asString()).isEqualTo("19.90");
        List<String> values = tee.path("goodsProperties")
                .valueStream()
                .filter(each -> sku.path("specIdList")
                        .valueStream()
                        .anyMatch(id -> id.asLong() == each.path("specId").asLong()))
                .map(each -> each.path("parentSpecName").asString() + " "
                        + each.path("value").asString())
                .toList();
        assertThat(values).containsExactlyInAnyOrder("Color Black", "Size L");
        JsonNode bare = shop.call(DETAIL, "{'goodsId':602368000000113}");
        assertThat(bare.at("/goodsGallery/goodsCarouselImage").isNull()).isTrue();
        assertThat(bare.at("/skuList/0/images").isNull()).isTrue();
    }

    @Test
    void draftsAreLookedAtAsDraftsAndWhatIsLiveAsLive() {
        assertThat(shop.call(DETAIL, "{'goodsId':602368000000125,'versionQueryType':1}")
                        .path("outGoodsSn")
                        .asString())
                .isEqualTo("JAR-25");
        assertThat(shop.error(DETAIL, "{'goodsId':602368000000125}"))
                .isEqualTo("Invalid Request Parameters [versionQueryType]");
        assertThat(shop.code(DETAIL, "{'goodsId':" + Shop.MUG + ",'versionQueryType':1}"))
                .isEqualTo(INVALID);
        assertThat(shop.code(DETAIL, "{'goodsId':" + Shop.MUG + ",'versionQueryType':3}"))
                .isEqualTo(INVALID);
        assertThat(shop.error(DETAIL, "{'goodsId':1}")).isEqualTo("Invalid Request Parameters [goodsId]");
        assertThat(shop.error(DETAIL, "{}")).isEqualTo("Invalid Request Parameters [goodsId]");
    }

    @Test
    void aBiggerCatalogueHasCopiesOfWhatIsPlain() {
        shop.hand.simulator().grow(60);
        JsonNode active = shop.call(GoodsLists.GOODS, "{'goodsSearchType':'ACTIVE','pageSize':100}");
        assertThat(active.path("total").asInt()).isEqualTo(60);
        assertThat(names(active.path("goodsList"), "outGoodsSn"))
                .doesNotHaveDuplicates()
                .noneMatch(code -> code.matches("SIM-.*-6029.*"));
    }
}
