package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway's dress for an answer. Usually each list is an object with one member that holds the array; {@code
 * simplify} shows bare arrays and moves code and request id outside, and where the documents show such an answer, its
 * scalars are text.
 */
final class Envelope {

    private static final Map<String, String> WRAPPERS = Map.ofEntries(
            Map.entry("ae_item_sku_info_dtos", "ae_item_sku_info_d_t_o"),
            Map.entry("ae_sku_property_dtos", "ae_sku_property_d_t_o"),
            Map.entry("ae_item_properties", "ae_item_property"),
            Map.entry("ae_video_dtos", "ae_video_d_t_o"),
            Map.entry("wholesale_price_tiers", "wholesale_price_tier"),
            Map.entry("delivery_options", "delivery_option_d_t_o"),
            Map.entry("order_list", "number"),
            Map.entry("child_order_list", "aeop_child_order_info"),
            Map.entry("logistics_info_list", "aeop_order_logistics_info"),
            Map.entry("tracking_detail_line_list", "tracking_detail"),
            Map.entry("detail_node_list", "detail_node"),
            Map.entry("package_item_list", "package_item"),
            Map.entry("categories", "category"),
            Map.entry("promos", "promo"),
            Map.entry("product_small_image_urls", "string"));

    private static final Map<String, String> PRODUCTS = Map.of(
            "aliexpress.ds.feed.itemids.get", "number",
            "aliexpress.ds.text.search", "selection_search_product",
            "aliexpress.ds.recommend.feed.get", "traffic_product_d_t_o");

    private static final Set<String> TEXTUAL = Set.of(
            "aliexpress.ds.product.get",
            "aliexpress.ds.product.wholesale.get",
            "aliexpress.ds.text.search",
            "aliexpress.ds.category.get",
            "aliexpress.ds.freight.query",
            "aliexpress.ds.address.get",
            "aliexpress.ds.order.create");

    private static final Set<String> NUMBERS_ALL_THE_SAME = Set.of("order_list", "sub_product_id");

    private static final String WHOLESALE = "aliexpress.ds.product.wholesale.get";
    private static final String OLD_ORDER_GET = "aliexpress.ds.trade.order.get";

    private Envelope() {}

    static ObjectNode around(Call call, Answer answer, String requestId) {
        String root = call.api().replace('.', '_') + "_response";
        ObjectNode envelope = SimJson.object();
        if (call.simplify()) {
            ObjectNode body = answer.body();
            envelope.put("code", "0");
            envelope.set(root, TEXTUAL.contains(call.api()) ? texts(body) : body);
            return envelope.put("request_id", requestId);
        }
        ObjectNode body = (ObjectNode) wrap(call.api(), answer.body(), answer.collapse());
        envelope.set(root, body.put("request_id", requestId));
        return envelope;
    }

    private static JsonNode wrap(String api, JsonNode node, boolean collapse) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode wrapped = SimJson.object();
                object.properties().forEach(entry -> {
                    JsonNode value = wrap(api, entry.getValue(), collapse);
                    String wrapper = wrapper(api, entry.getKey());
                    boolean list = value instanceof ArrayNode && !wrapper.isEmpty();
                    wrapped.set(entry.getKey(), list ? dressed((ArrayNode) value, wrapper, collapse) : value);
                });
                yield wrapped;
            }
            case ArrayNode array -> {
                ArrayNode wrapped = SimJson.array();
                array.forEach(element -> wrapped.add(wrap(api, element, collapse)));
                yield wrapped;
            }
            default -> node;
        };
    }

    private static ObjectNode dressed(ArrayNode list, String wrapper, boolean collapse) {
        ObjectNode dressed = SimJson.object();
        if (list.isEmpty()) {
            return dressed;
        }
        boolean single = collapse && list.size() == 1 && list.get(0).isObject();
        dressed.set(wrapper, single ? list.get(0) : list);
        return dressed;
    }

    private static String wrapper(String api, String list) {
        if (list.equals("products")) {
            return PRODUCTS.getOrDefault(api, "");
        }
        String wrapper = WRAPPERS.getOrDefault(list, "");
        if (api.equals(WHOLESALE) && list.equals("wholesale_price_tiers")) {
            return list;
        }
        return api.equals(OLD_ORDER_GET) ? wrapper.replace("aeop_", "ae_") : wrapper;
    }

    private static ObjectNode texts(ObjectNode object) {
        ObjectNode texts = SimJson.object();
        object.properties().forEach(entry -> {
            boolean asIs = NUMBERS_ALL_THE_SAME.contains(entry.getKey());
            texts.set(entry.getKey(), asIs ? entry.getValue() : text(entry.getValue()));
        });
        return texts;
    }

    private static JsonNode text(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> texts(object);
            case ArrayNode array -> {
                ArrayNode texts = SimJson.array();
                array.forEach(element -> texts.add(text(element)));
                yield texts;
            }
            default -> SimJson.MAPPER.getNodeFactory().stringNode(node.asString());
        };
    }
}
