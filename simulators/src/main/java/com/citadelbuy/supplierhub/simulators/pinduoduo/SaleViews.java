package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sales as the shop sees them: yuan as text, Beijing's time, and a buyer of whom only masks are legible. */
final class SaleViews {

    private static final long DISCOUNT_FROM = 5000;
    private static final long DISCOUNT = 500;
    private static final String NO_MONEY = "0.00";

    private SaleViews() {}

    static ObjectNode whole(Sale sale) {
        ObjectNode json = SimJson.object()
                .put("order_sn", sale.sn())
                .put("order_status", sale.orderStatus())
                .put("refund_status", sale.refundStatus())
                .put("after_sales_status", sale.afterSalesStatus())
                .put("confirm_status", sale.confirmStatus())
                // A group is complete when its orders are confirmed, and broken when they are cancelled.
                .put("group_status", sale.confirmStatus())
                .put("risk_control_status", sale.riskStatus())
                .put("trade_type", 0);
        times(json, sale);
        money(json, sale);
        place(json);
        buyer(json, sale);
        parcels(json, sale);
        json.put("buyer_memo", "").put("remark", "");
        json.putArray("item_list").addAll(sale.items());
        json.putArray("gift_list");
        json.putArray("order_tag_list")
                .addObject()
                .put("name", "no_trace_delivery")
                .put("value", 0);
        return json.putNull("step_order_info");
    }

    private static void times(ObjectNode json, Sale sale) {
        json.put("created_time", Times.wall(sale.created()))
                .put("pay_time", Times.wall(sale.paid()))
                .put("confirm_time", Times.wall(sale.confirmed()))
                .put("shipping_time", Times.wall(sale.shipped()))
                .put("receive_time", Times.wall(sale.received()))
                .put("updated_at", Times.wall(sale.updated()))
                .put("last_ship_time", Times.wall(sale.lastShipTime()));
    }

    /** Shop and platform each take a little off what costs enough. */
    private static void money(ObjectNode json, Sale sale) {
        long total = sale.doc().path("total").asLong();
        long each = total >= DISCOUNT_FROM ? DISCOUNT : 0;
        json.put("goods_amount", Money.yuan(total))
                .put("discount_amount", Money.yuan(2 * each))
                .put("seller_discount", Money.yuan(each))
                .put("platform_discount", Money.yuan(each))
                .put("capital_free_discount", NO_MONEY)
                .put("order_change_amount", NO_MONEY)
                .put("postage", NO_MONEY)
                .put("pay_amount", Money.yuan(total - 2 * each));
    }

    /** The one place whose numbers are documented. */
    private static void place(ObjectNode json) {
        json.put("country", "中国")
                .put("country_id", 0)
                .put("province", "上海")
                .put("province_id", 25)
                .put("city", "上海市")
                .put("city_id", 321)
                .put("town", "静安区")
                .put("town_id", 2707);
    }

    /** Cipher text is there only while the shop has to ship. */
    private static void buyer(ObjectNode json, Sale sale) {
        boolean shown = sale.awaitsShipment();
        String text = shown ? "~AgAAAA(cipher)~" : "";
        json.put("receiver_name", text)
                .put("receiver_name_mask", "张*")
                .put("receiver_phone", shown ? "$AgAAAA(cipher)$" : "")
                .put("receiver_phone_mask", "138****0000")
                .put("receiver_address", text)
                .put("receiver_address_mask", "**路**号")
                .put("address", text)
                .put("address_mask", "上海市**区");
    }

    private static void parcels(ObjectNode json, Sale sale) {
        ObjectNode doc = sale.doc();
        json.put("logistics_id", doc.path("logistics_id").asLong(0))
                .put("tracking_number", doc.path("tracking_number").asString(""));
        json.putArray("extra_delivery_list").addAll(list(doc, "extra_delivery_list"));
        // Listed by the documents and in none of their examples: there only when there is something.
        for (String more : new String[] {"resend_delivery_list", "gift_delivery_list"}) {
            ArrayNode parcels = list(doc, more);
            if (!parcels.isEmpty()) {
                json.set(more, parcels);
            }
        }
    }

    private static ArrayNode list(ObjectNode doc, String name) {
        return doc.path(name) instanceof ArrayNode list ? list.deepCopy() : SimJson.array();
    }
}
