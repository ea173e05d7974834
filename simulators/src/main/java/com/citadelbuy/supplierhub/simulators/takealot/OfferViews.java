package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Offers as the newer surface shows them. Stock is absent unless it is asked for. */
final class OfferViews {

    static final Set<String> EXPANDS =
            Set.of("seller_warehouse_stock", "takealot_warehouse_stock", "offer_charges", "replenishment_blocks");

    static final Set<String> FIELDS = Set.of(
            "offer_id",
            "tsin_id",
            "sku",
            "barcode",
            "product_label",
            "selling_price",
            "rrp",
            "minimum_leadtime_days",
            "status",
            "title",
            "discount_percentage",
            "storage_fee_eligible",
            "created_at",
            "updated_at",
            "affected_by_vacation",
            "disabled_by_seller",
            "disabled_by_takealot",
            "conversion_percentage_30_days",
            "conversion_percentage_previous_30_days",
            "page_views_30_days",
            "quantity_returned_30_days",
            "condition",
            "image_url",
            "productline_id",
            "width_cm",
            "length_cm",
            "height_cm",
            "weight_grams",
            "is_conveyable",
            "benchmark_price",
            "total_wishlist",
            "wishlist_30_days",
            "listing_quality");

    private static final int WITHOUT_BENCHMARK = 4;

    private OfferViews() {}

    static ObjectNode of(Offer offer, Set<String> expands) {
        ObjectNode view = SimJson.object()
                .put("offer_id", offer.id())
                .put("tsin_id", offer.doc().path("tsin").asLong())
                .put("sku", offer.sku())
                .put("barcode", offer.barcode())
                .put("product_label", label(offer))
                .put("selling_price", offer.price());
        wholeOrNull(view, "rrp", offer.rrp());
        wholeOrNull(view, "minimum_leadtime_days", offer.leadtime());
        view.put("status", offer.status())
                .put("title", offer.text("title"))
                .put("discount_percentage", offer.discount())
                .put("storage_fee_eligible", offer.atCentres() > 0)
                .put("created_at", Times.text(offer.instant("createdAt")))
                .put("updated_at", Times.text(offer.instant("updatedAt")))
                .put("affected_by_vacation", false)
                .put("disabled_by_seller", offer.off())
                .put("disabled_by_takealot", offer.blocked());
        statistics(view, offer.number());
        measures(view, offer);
        if (expands.contains("seller_warehouse_stock")) {
            view.putArray("seller_warehouse_stock")
                    .addObject()
                    .put("seller_warehouse_id", Account.WAREHOUSE)
                    .put("quantity_available", offer.own());
        }
        if (expands.contains("takealot_warehouse_stock")) {
            centres(view.putArray("takealot_warehouse_stock"), offer);
        }
        // That these two exist is all that is documented of them.
        List.of("offer_charges", "replenishment_blocks").stream()
                .filter(expands::contains)
                .forEach(view::putArray);
        return view;
    }

    /** The number on the label that parcels to a centre bear. */
    static String label(Offer offer) {
        return "99022%08d".formatted(offer.number() * 311);
    }

    private static void statistics(ObjectNode view, int number) {
        view.put("conversion_percentage_30_days", BigDecimal.valueOf(number % 9 * 5 + 5, 1))
                .put("conversion_percentage_previous_30_days", BigDecimal.valueOf(number % 7 * 5 + 5, 1))
                .put("page_views_30_days", number * 17 % 400)
                .put("quantity_returned_30_days", number % 3);
    }

    private static void measures(ObjectNode view, Offer offer) {
        int number = offer.number();
        view.put("condition", "New")
                .put("image_url", "https://media.takealot.example/covers/%d-zoom.jpg".formatted(offer.id()))
                .put("productline_id", offer.doc().path("productline").asLong())
                .put("width_cm", BigDecimal.valueOf(105 + number * 3L, 1))
                .put("length_cm", BigDecimal.valueOf(221 + number * 4L, 1))
                .put("height_cm", BigDecimal.valueOf(62 + number, 1))
                .put("weight_grams", BigDecimal.valueOf(2458 + number * 95L, 1))
                .put("is_conveyable", !offer.fetched());
        wholeOrNull(
                view,
                "benchmark_price",
                number % WITHOUT_BENCHMARK == 0 ? Optional.empty() : Optional.of(offer.price() + number % 5));
        view.put("total_wishlist", number * 5 % 60)
                .put("wishlist_30_days", number % 6)
                .put("listing_quality", 60 + number % 40);
    }

    private static void centres(ArrayNode stock, Offer offer) {
        for (Region region : offer.regions()) {
            stock.addObject()
                    .put("region", region.name())
                    .put("quantity_available", offer.at(region))
                    .put(
                            "stock_in_receiving",
                            offer.centre(region).path("receiving").asLong())
                    .put("stock_on_way", offer.centre(region).path("onWay").asLong())
                    .put("stock_30_days_cover", cover(offer, region))
                    .put("quantity_sold_30_days", sold(offer));
        }
    }

    /** For how many of the next days it lasts, as it sold before. */
    static long cover(Offer offer, Region region) {
        return Math.min(30, offer.at(region) * 30 / sold(offer));
    }

    static long sold(Offer offer) {
        return 3 + offer.number() % 8;
    }

    private static void wholeOrNull(ObjectNode view, String name, Optional<Long> value) {
        value.ifPresentOrElse(number -> view.put(name, number), () -> view.putNull(name));
    }
}
