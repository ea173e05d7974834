package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.Map;
import java.util.TreeMap;

/** All types of calls, each with the root of its reply: neither follows from the other, two share one, one is misspelt. */
final class Apis {

    private Apis() {}

    static Map<String, Api> ofAffiliates(PromotedCalls promoted, Links links, Commissions commissions) {
        return Map.of(
                "pdd.ddk.goods.search", Api.open("goods_search_response", promoted::search),
                "pdd.ddk.goods.detail", Api.open("goods_detail_response", promoted::detail),
                "pdd.ddk.goods.recommend.get", Api.open("goods_basic_detail_response", promoted::recommend),
                "pdd.ddk.goods.promotion.url.generate",
                        Api.open("goods_promotion_url_generate_response", links::generate),
                "pdd.ddk.order.list.increment.get", Api.open("order_list_get_response", commissions::increment),
                "pdd.ddk.order.detail.get", Api.open("order_detail_response", commissions::detail),
                "pdd.ddk.member.authority.query", Api.open("authority_query_response", Promoters::authority));
    }

    /** Sorted, for they are also the scope of a shop's token. */
    static Map<String, Api> ofShops(Catalogue catalogue, Sales sales, SimClock clock) {
        OwnGoods goods = new OwnGoods(catalogue);
        GoodsUpdates updates = new GoodsUpdates(catalogue);
        SaleCalls calls = new SaleCalls(sales, clock);
        Shipping shipping = new Shipping(sales, clock);
        return new TreeMap<>(Map.ofEntries(
                Map.entry("pdd.goods.list.get", Api.ofShop("goods_list_get_response", goods::list)),
                Map.entry("pdd.goods.detail.get", Api.ofShop("goods_detail_get_response", goods::detail)),
                Map.entry("pdd.goods.cats.get", Api.ofShop("goods_cats_get_response", Categories::list)),
                Map.entry("pdd.goods.quantity.update", Api.ofShop("goods_quantity_update_response", updates::quantity)),
                Map.entry("pdd.goods.sku.price.update", Api.ofShop("goods_update_sku_price_response", updates::prices)),
                Map.entry("pdd.order.list.get", Api.ofShop("order_list_get_response", calls::list)),
                Map.entry(
                        "pdd.order.number.list.increment.get",
                        Api.ofShop("order_sn_increment_get_response", calls::increment)),
                Map.entry("pdd.order.information.get", Api.ofShop("order_info_get_response", calls::information)),
                Map.entry("pdd.order.status.get", Api.ofShop("order_status_get_response", calls::statuses)),
                Map.entry(
                        "pdd.logistics.companies.get",
                        Api.ofShop("logistics_companies_get_response", _ -> Carriers.list())),
                Map.entry("pdd.logistics.online.send", Api.ofShop("logistics_online_send_response", shipping::send)),
                Map.entry(
                        "pdd.logistics.ordertrace.get",
                        Api.ofShop("logistics_ordertrace_get_resposne", shipping::trace)),
                // Its root is not documented; a reader has to take the single member that there is.
                Map.entry(
                        "pdd.order.upload.extra.logistics",
                        Api.ofShop("order_upload_extra_logistics_response", shipping::extra)),
                // What is told of a shop is not documented; goods and messages tell these two by these names.
                Map.entry(
                        "pdd.mall.info.get",
                        Api.ofShop(
                                "mall_info_get_response",
                                _ -> SimJson.object()
                                        .put("mall_id", Long.parseLong(Tokens.OWNER))
                                        .put("mall_name", Seed.MALL)))));
    }

    static Map<String, Api> ofTokens(Tokens tokens) {
        return Map.of(
                "pdd.pop.auth.token.create", Api.open("pop_auth_token_create_response", tokens::create),
                "pdd.pop.auth.token.refresh", Api.open("pop_auth_token_refresh_response", tokens::refresh),
                // How it tells the time is not documented, so that it does not.
                "pdd.time.get", Api.open("time_get_response", _ -> SimJson.object()));
    }
}
