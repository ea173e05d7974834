package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Offers and sales as the older surface shows them; webhooks borrow from it. */
final class OlderViews {

    private OlderViews() {}

    static ObjectNode offer(Offer offer) {
        ObjectNode view = SimJson.object()
                .put("tsin_id", offer.doc().path("tsin").asLong())
                .put("offer_id", offer.id())
                .put("sku", offer.sku())
                .put("barcode", offer.barcode())
                .put("product_label_number", OfferViews.label(offer))
                .put("selling_price", offer.price());
        offer.rrp().ifPresentOrElse(rrp -> view.put("rrp", rrp), () -> view.putNull("rrp"));
        offer.leadtime().ifPresentOrElse(days -> view.put("leadtime_days", days), () -> view.putNull("leadtime_days"));
        view.set("leadtime_stock", leadtimeStock(offer));
        view.put("status", words(offer.status()))
                .put("title", offer.text("title"))
                .put("offer_url", url(offer.doc().path("productline").asLong()));
        covers(view, offer);
        view.put("discount", offer.discount().setScale(0, RoundingMode.HALF_UP) + "%")
                .put("discount_shown", offer.discount().signum() > 0)
                .put("storage_fee_eligible", offer.atCentres() > 0)
                .put("date_created", Times.day(offer.instant("createdAt")).toString());
        stock(view, offer);
        return view.put("catalogue_quality_score", 60 + offer.number() % 40);
    }

    static ArrayNode leadtimeStock(Offer offer) {
        ArrayNode stock = SimJson.array();
        if (offer.leadtime().isPresent()) {
            ObjectNode entry = stock.addObject();
            entry.set("merchant_warehouse", warehouse());
            entry.put("quantity_available", offer.own());
        }
        return stock;
    }

    static ObjectNode warehouse() {
        return SimJson.object().put("warehouse_id", Account.WAREHOUSE).put("name", Account.WAREHOUSE_NAME);
    }

    /** @param sent whether it is under way in a shipment of the seller's, which is then told */
    static ObjectNode sale(Sale sale, String status, boolean sent) {
        ObjectNode view = SimJson.object()
                .put("order_item_id", sale.id())
                .put("order_id", sale.order())
                .put("order_date", Times.day(sale.at()).toString())
                .put("sale_status", status)
                .put("offer_id", sale.offer())
                .put("tsin", Long.toString(sale.tsin()))
                .put("sku", sale.sku())
                .put("customer", sale.text("customer"))
                .put("product_title", sale.text("title"))
                .put("takealot_url_mobi", "https://m.takealot.com/x")
                .put("takealot_url", url(sale.doc().path("productline").asLong()))
                .put("selling_price", sale.price())
                .put("quantity", sale.quantity())
                .put("dc", sale.source().name())
                .put("customer_dc", sale.target().name())
                .put("promotion", "");
        if (sent) {
            view.put("po_number", Shipments.number(sale)).put("shipment_id", sale.shipment());
        } else {
            view.putNull("po_number").putNull("shipment_id");
        }
        return view.put("shipment_name", sent ? "PO-" + Shipments.number(sale) : "")
                .put("success_fee", sale.successFee())
                .put("fulfillment_fee", sale.fulfilmentFee())
                .put("courier_collection_fee", sale.courierFee())
                .put("auto_ibt_fee", sale.transferFee())
                .put("total_fee", sale.fees());
    }

    private static void covers(ObjectNode view, Offer offer) {
        ArrayNode covers = view.putArray("stock_cover");
        ArrayNode units = view.putArray("sales_units");
        for (Region region : offer.regions()) {
            covers.addObject()
                    .put("warehouse_id", region.number())
                    .put("stock_cover_days", OfferViews.cover(offer, region));
            units.addObject().put("warehouse_id", region.number()).put("sales_units", OfferViews.sold(offer));
        }
    }

    private static void stock(ObjectNode view, Offer offer) {
        view.put("stock_at_takealot_total", offer.atCentres());
        ArrayNode here = view.putArray("stock_at_takealot");
        ArrayNode coming = view.putArray("stock_on_way");
        long onWay = 0;
        for (Region region : offer.regions()) {
            entry(here, region, offer.at(region));
            long some = offer.centre(region).path("onWay").asLong();
            if (some > 0) {
                entry(coming, region, some);
            }
            onWay += some;
        }
        view.put("total_stock_on_way", onWay)
                .put(
                        "total_stock_cover",
                        offer.regions().stream()
                                .mapToLong(region -> OfferViews.cover(offer, region))
                                .max()
                                .orElse(0));
    }

    private static void entry(ArrayNode list, Region region, long pieces) {
        ObjectNode entry = list.addObject();
        entry.putObject("warehouse").put("warehouse_id", region.number()).put("name", region.name());
        entry.put("quantity_available", pieces);
    }

    /** Of the words, {@code Buyable} is documented; the others are taken to be made alike. */
    private static String words(String status) {
        return Arrays.stream(status.split("_"))
                .map(word -> word.equals("by") ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static String url(long productLine) {
        return "https://www.takealot.com/x/PLID" + productLine;
    }
}
