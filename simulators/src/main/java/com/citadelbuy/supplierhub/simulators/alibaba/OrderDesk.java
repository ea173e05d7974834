package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.alibaba.Basket.Line;
import com.citadelbuy.supplierhub.simulators.alibaba.Freight.Option;
import java.math.BigDecimal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes orders and lets go of them. A reference that comes again makes another order: nothing is said of it being
 * looked at.
 */
final class OrderDesk {

    private static final String TOO_FEW = "410006";
    private static final BigDecimal LEAST = new BigDecimal("0.30");
    private static final BigDecimal MOST = new BigDecimal("5000");

    private final Catalogue catalogue;
    private final Orders orders;

    OrderDesk(Catalogue catalogue, Orders orders) {
        this.catalogue = catalogue;
        this.orders = orders;
    }

    static String link(String id) {
        return "https://biz.alibaba.com/ta/detail.htm?orderId=" + id;
    }

    ObjectNode create(Call call) {
        OrderForm form = OrderForm.of(call);
        Basket basket = Basket.of(catalogue, form.products(), TOO_FEW);
        Marker marker = Marker.in(form.street());
        if (marker == Marker.REJECTED_ADDRESS || form.incomplete()) {
            throw Refusal.addressIncomplete();
        }
        Freight.checkRoute(basket.seller(), form.country());
        if (!basket.keptIn(form.dispatch())) {
            throw Refusal.trade("130602", "the dispatch location is not supported");
        }
        if (marker == Marker.OUT_OF_STOCK || !basket.inStock(form.dispatch())) {
            throw Refusal.noStock();
        }
        Option carrier = Freight.options(basket, form.dispatch()).stream()
                .filter(option -> option.code().equals(form.carrier()))
                .findFirst()
                .orElseThrow(() -> Refusal.trade("4028", "order vendor code not match"));
        String id = orders.open(order(form, basket, carrier, marker));
        return Family.value(SimJson.object().put("trade_id", id).put("pay_url", link(id)));
    }

    private static ObjectNode order(OrderForm form, Basket basket, Option carrier, Marker marker) {
        BigDecimal fee = Money.cents(carrier.fee());
        BigDecimal total = basket.goods().add(fee);
        if (total.compareTo(LEAST) < 0) {
            throw Refusal.trade("430013", "the total is below 0.30 USD");
        }
        if (total.compareTo(MOST) > 0) {
            throw Refusal.trade("480006", "the total is above 5000 USD");
        }
        ObjectNode order = SimJson.object()
                .put("reference", form.reference())
                .put("seller", basket.seller().name())
                .put("marker", marker.name())
                .put("dispatch", form.dispatch())
                .put("carrier", carrier.code())
                .put("carrier_name", carrier.name())
                .put("goods", basket.goods().toPlainString())
                .put("fee", fee.toPlainString())
                .put("total", total.toPlainString());
        order.set("address", form.address());
        ArrayNode lines = order.putArray("lines");
        basket.lines().forEach(line -> lines.add(line(line)));
        return order;
    }

    private static ObjectNode line(Line line) {
        Product product = line.sku().product();
        ObjectNode kept = SimJson.object()
                .put("product_id", product.id())
                .put("sku_id", line.sku().id())
                .put("name", product.title())
                .put("image", product.image())
                .put("quantity", line.quantity())
                .put("price", line.price().toPlainString());
        ArrayNode attributes = kept.putArray("attributes");
        line.sku()
                .attributes()
                .forEach(attribute -> attributes
                        .addObject()
                        .put("key", attribute.path("attr_name_desc").asString())
                        .put("value", attribute.path("attr_value_desc").asString()));
        return kept;
    }

    /** When an order may be cancelled is not documented; before it is paid it can do no harm. */
    ObjectNode cancel(Call call) {
        Course course = orders.find(call.matching("trade_id", "\\d{1,18}"));
        if (!course.status().equals(Course.UNPAID)) {
            throw Refusal.generic("the status of the order does not allow this");
        }
        orders.cancel(course);
        return Family.value(SimJson.object());
    }
}
