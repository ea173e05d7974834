package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Purchase links. Whoever buys goods that a link was made for is taken to have come by the newest of them. */
final class Links {

    record Promotion(String pid, String custom) {}

    private static final String LINKS = "links";

    private final World world;
    private final Catalogue catalogue;

    Links(World world, Catalogue catalogue) {
        this.world = world;
        this.catalogue = catalogue;
    }

    Optional<Promotion> leadingTo(Goods goods) {
        return world.get(LINKS, goods.sign())
                .map(link -> new Promotion(
                        link.path("pid").asString(), link.path("custom").asString()));
    }

    ObjectNode generate(Call call) {
        Promoters.demand(call, "p_id");
        call.list("goods_sign_list");
        List<String> signs = call.texts("goods_sign_list");
        call.flag("multi_group", false);
        call.optionalList("goods_gen_url_param_list");
        List<Goods> goods = signs.stream()
                .map(sign -> catalogue.promoted(sign).orElseThrow(() -> Refusal.business("商品不存在或未参与推广")))
                .toList();
        ObjectNode body = SimJson.object();
        ArrayNode list = body.putArray("goods_promotion_url_list");
        goods.forEach(each -> list.add(link(each, call)));
        return body;
    }

    private ObjectNode link(Goods goods, Call call) {
        String pid = call.required("p_id");
        String custom = Promoters.custom(call);
        world.put(LINKS, goods.sign(), SimJson.object().put("pid", pid).put("custom", custom));
        String query = "goods_sign=" + goods.sign() + "&pid=" + pid + "&customParameters=" + encoded(custom)
                + "&cpsSign=CC_" + Ids.url(goods.sign() + pid + custom) + "&duoduo_type=2";
        String page = "duo_coupon_landing.html?" + query;
        ObjectNode json = SimJson.object()
                .put("url", "https://mobile.yangkeduo.com/" + page)
                .put("mobile_url", "https://mobile.yangkeduo.com/app.html?launch_url=" + encoded(page));
        if (call.flag("generate_short_url", false)) {
            json.put("short_url", shortened(page)).put("mobile_short_url", shortened("mobile " + page));
        }
        if (call.flag("generate_schema_url", false)) {
            json.put("schema_url", "pinduoduo://com.xunmeng.pinduoduo/" + page);
        }
        if (call.flag("generate_we_app", false)) {
            json.set("we_app_info", app(goods, query));
        }
        return json;
    }

    private static ObjectNode app(Goods goods, String query) {
        return SimJson.object()
                .put("we_app_icon_url", "http://xcxcdn.yangkeduo.com/pdd_logo.png")
                .put("desc", goods.text("desc"))
                .put("source_display_name", "拼多多")
                .put("page_path", "package_a/welfare_coupon/welfare_coupon?" + query)
                .put("user_name", "gh_0e7477744313@app")
                .put("app_id", "wx32540bd863b27570");
    }

    private static String shortened(String page) {
        return "https://p.pinduoduo.com/" + Ids.url(page);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
