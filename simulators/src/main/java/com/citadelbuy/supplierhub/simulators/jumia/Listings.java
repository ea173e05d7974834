package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The seller's own listings and their stock, page by page. */
final class Listings {

    private static final int PAGE = 10;
    private static final int LARGEST = 100;
    private static final Set<String> STATUSES = Set.of("ACTIVE", "INACTIVE", "DELETED");
    private static final Set<String> QUALITIES = Set.of("NOT_READY_TO_QC", "PENDING", "APPROVED", "REJECTED");

    private final Catalogue catalogue;
    private final SimClock clock;
    private final ListingViews views;

    Listings(Catalogue catalogue, SimClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.views = new ListingViews(clock);
    }

    SimReply products(Call call) {
        int size = call.number("size", PAGE, 1, LARGEST);
        boolean latestFirst = call.flag("latestFirst").orElse(false);
        List<String> found = catalogue.ids(filter(call));
        Pages.Slice<String> slice = Pages.byToken(call, latestFirst ? found.reversed() : found, size);
        ObjectNode body = SimJson.object();
        ArrayNode products = body.putArray("products");
        slice.entries().forEach(id -> products.add(views.set(catalogue.set(id).orElseThrow())));
        return page(body, slice.next());
    }

    private Predicate<ObjectNode> filter(Call call) {
        List<String> sids = call.list("sids");
        Optional<String> category = call.query("categoryCode");
        Optional<String> sku = call.query("sellerSku");
        Optional<String> shop = call.query("shopId");
        Optional<Instant> from = call.query("createdAtFrom").map(text -> bound("createdAtFrom", text));
        Optional<Instant> to = call.query("createdAtTo").map(text -> bound("createdAtTo", text));
        Predicate<Offer> offers = offers(call);
        return set -> (sids.isEmpty() || sids.contains(set.path("id").asString()))
                && category.filter(code -> !set.path("category").asString().equals(code))
                        .isEmpty()
                && shop.filter(id -> !set.path("shop").asString().equals(id)).isEmpty()
                && from.filter(bound -> created(set).isBefore(bound)).isEmpty()
                && to.filter(bound -> created(set).isAfter(bound)).isEmpty()
                && Offer.of(set).stream()
                        .anyMatch(offer -> offers.test(offer)
                                && sku.filter(wanted -> !offer.sku().equals(wanted))
                                        .isEmpty());
    }

    /** A set is found by any of its variations, in any of its countries. */
    private Predicate<Offer> offers(Call call) {
        Optional<String> status = call.word("status", STATUSES);
        Optional<String> quality = call.word("qcStatus", QUALITIES);
        Optional<Boolean> visible = call.flag("visible");
        return offer ->
                quality.filter(wanted -> !offer.quality(clock).equals(wanted)).isEmpty()
                        && offer.shop().countries().stream()
                                .anyMatch(country -> status.filter(wanted ->
                                                        !offer.status(country).equals(wanted))
                                                .isEmpty()
                                        && visible.filter(wanted -> views.visible(offer, country) != wanted)
                                                .isEmpty());
    }

    private static Instant created(ObjectNode set) {
        return Instant.parse(set.path("createdAt").asString());
    }

    private static Instant bound(String name, String text) {
        return Times.bound(text).orElseThrow(() -> Refusal.invalid(name + " is not a valid date"));
    }

    SimReply stock(Call call) {
        int size = call.number("size", PAGE, 1, LARGEST);
        List<String> wanted = call.repeated("productSids");
        List<String> found = catalogue.ids(_ -> true).stream()
                .flatMap(id -> Offer.of(catalogue.set(id).orElseThrow()).stream())
                .map(Offer::id)
                .filter(id -> wanted.isEmpty() || wanted.contains(id))
                .toList();
        Pages.Slice<String> slice = Pages.byToken(call, found, size);
        ObjectNode body = SimJson.object();
        ArrayNode products = body.putArray("products");
        for (String id : slice.entries()) {
            Offer offer = catalogue.offer(id).orElseThrow();
            products.addObject()
                    .put("id", id)
                    .put("sellerSku", offer.sku())
                    .put("globalStock", offer.stock())
                    .put("lastStockUpdatedAt", ListingViews.millis(offer.doc().path("stock_at")));
        }
        return page(body, slice.next());
    }

    private static SimReply page(ObjectNode body, Optional<String> next) {
        return SimReply.json(200, body.put("nextToken", next.orElse(null)).put("isLastPage", next.isEmpty()));
    }
}
