package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Words what webhooks tell of sales. */
final class Tidings {

    static final String LEADTIME_ORDER = "New Leadtime Order";
    static final String DROP_SHIP_ORDER = "New Drop Ship Order";
    static final String SALE_STATUS = "Sale Status Changed";

    private static final Duration ACCEPTED = Duration.ofDays(1);
    private static final Duration READY = Duration.ofDays(2);

    private final Post post;
    private final SimClock clock;
    private final Offers offers;

    Tidings(Post post, SimClock clock, Offers offers) {
        this.post = post;
        this.clock = clock;
        this.offers = offers;
    }

    List<Announcement> leadtimeOrder(Sale sale) {
        ObjectNode body = SimJson.object().put("order_id", sale.order()).put("order_item_id", sale.id());
        body.set("offer", offer(sale));
        body.put("warehouse", sale.source().name()).put("total_selling_price", sale.price());
        if (sale.quantity() > 1) {
            // Where it is left out, it is one.
            body.put("quantity", sale.quantity());
        }
        body.put("event_date", Times.utc(sale.at()));
        if (sale.source() == Region.DBN) {
            body.put("facility", sale.source().name());
        } else {
            body.putObject("facility")
                    .put("code", sale.source().name())
                    .put("address", sale.source().address());
        }
        return post.told(LEADTIME_ORDER, subject(sale), body);
    }

    /** Of an order whose pieces Takealot fetches from the seller's warehouse. */
    List<Announcement> dropShipOrder(List<Sale> lines) {
        Sale first = lines.getFirst();
        ObjectNode body = SimJson.object()
                .put("order_id", first.order())
                .put("ready_for_collect_due_date", Times.utc(first.at().plus(READY)))
                .put("acceptance_due_date", Times.utc(first.at().plus(ACCEPTED)));
        body.set("merchant_warehouse", OlderViews.warehouse());
        ArrayNode list = body.putArray("offers");
        for (Sale line : lines) {
            ObjectNode entry = list.addObject();
            entry.set("offer", offer(line));
            entry.put("quantity_required", line.quantity());
        }
        body.put("event_date", Times.utc(first.at()));
        return post.told(DROP_SHIP_ORDER, subject(first), body);
    }

    List<Announcement> saleStatus(Sale sale, String status, boolean sent) {
        ObjectNode view = OlderViews.sale(sale, status, sent);
        view.put("warehouse", sale.source().name())
                .put("customer_warehouse", sale.target().name())
                // What its numbers mean is not documented.
                .putNull("shipment_state_id");
        ObjectNode body = SimJson.object();
        body.set("sale", view);
        body.put("event_timestamp_utc", Times.utc(clock.now()));
        return post.told(SALE_STATUS, subject(sale), body);
    }

    private ObjectNode offer(Sale sale) {
        Offer offer = offers.known(Long.toString(sale.offer()));
        ObjectNode view = SimJson.object()
                .put("offer_id", offer.id())
                .put("sku", offer.sku())
                .put("barcode", offer.barcode());
        view.set("leadtime_stock", OlderViews.leadtimeStock(offer));
        return view;
    }

    private static String subject(Sale sale) {
        return "order " + sale.order();
    }
}
