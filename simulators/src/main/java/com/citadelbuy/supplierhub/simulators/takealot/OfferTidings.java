package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Words what webhooks tell of offers and batches. */
final class OfferTidings {

    static final String BATCH = "Batch Completed";
    static final String UPDATED = "Offer Updated";
    static final String CREATED = "Offer Created";

    private final Post post;

    OfferTidings(Post post) {
        this.post = post;
    }

    List<Announcement> batch(ObjectNode batch) {
        boolean good = batch.path("status").asString().equals(Batches.SUCCESS);
        String id = batch.path("id").asString();
        ObjectNode body = SimJson.object()
                .put("seller_id", Account.SELLER)
                .put("batch_id", id)
                .put("status", good ? "SUCCESS" : "FAILURE");
        return post.told(BATCH, "batch " + id, body);
    }

    List<Announcement> created(Offer offer, String batch) {
        ObjectNode body = SimJson.object()
                .put("seller_id", Account.SELLER)
                .put("offer_id", offer.id())
                .put("merchant_sku", offer.sku())
                .put("tsin_id", offer.doc().path("tsin").asLong())
                .put("gtin", offer.barcode());
        offer.leadtime()
                .ifPresentOrElse(
                        days -> body.put("minimum_leadtime_days", days)
                                .put("maximum_leadtime_days", Account.MOST_LEADTIME),
                        () -> body.putNull("minimum_leadtime_days").putNull("maximum_leadtime_days"));
        body.put("selling_price", offer.price());
        offer.rrp().ifPresentOrElse(rrp -> body.put("rrp", rrp), () -> body.putNull("rrp"));
        body.set("merchant_warehouse_stock", stock(offer));
        return told(CREATED, offer, body, batch);
    }

    /** Nothing where nothing changed. A batch tells new values alone, a single write the old ones too. */
    List<Announcement> updated(Offer before, Offer after, String batch) {
        ObjectNode old = values(before);
        ObjectNode changed = SimJson.object();
        values(after).properties().stream()
                .filter(field -> !field.getValue().equals(old.path(field.getKey())))
                .forEach(field -> changed.set(
                        field.getKey(),
                        batch.isEmpty() ? both(old.path(field.getKey()), field.getValue()) : field.getValue()));
        return changed.isEmpty() ? List.of() : changed(after, changed, batch);
    }

    /** All of an offer, as if it were new. */
    List<Announcement> whole(Offer offer) {
        return changed(offer, values(offer), "");
    }

    private List<Announcement> changed(Offer offer, ObjectNode values, String batch) {
        ObjectNode body = SimJson.object().put("seller_id", Account.SELLER).put("offer_id", offer.id());
        body.set("values_changed", values);
        return told(UPDATED, offer, body, batch);
    }

    private List<Announcement> told(String type, Offer offer, ObjectNode body, String batch) {
        if (!batch.isEmpty()) {
            body.put("batch_id", Long.parseLong(batch));
        }
        return post.told(type, "offer " + offer.id(), body);
    }

    /** Under the names that the creation of an offer is told with. */
    private static ObjectNode values(Offer offer) {
        ObjectNode values = SimJson.object().put("merchant_sku", offer.sku()).put("selling_price", offer.price());
        offer.rrp().ifPresent(rrp -> values.put("rrp", rrp));
        offer.leadtime().ifPresent(days -> values.put("minimum_leadtime_days", days));
        values.set("merchant_warehouse_stock", stock(offer));
        return values.put("status", offer.status());
    }

    private static ObjectNode both(JsonNode old, JsonNode now) {
        ObjectNode both = SimJson.object();
        both.set("old", old.isMissingNode() ? SimJson.MAPPER.nullNode() : old);
        both.set("new", now);
        return both;
    }

    private static ArrayNode stock(Offer offer) {
        ArrayNode stock = SimJson.array();
        stock.addObject().put("merchant_warehouse_id", Account.WAREHOUSE).put("quantity", offer.own());
        return stock;
    }
}
