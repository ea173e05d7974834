package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What a row of each kind of feed does, and what it takes. Each answers the id of the variation. */
final class FeedRules {

    private static final Set<String> STATUSES = Set.of("ACTIVE", "INACTIVE");

    private final Catalogue catalogue;
    private final SimClock clock;
    private final ContentRules content;

    FeedRules(Catalogue catalogue, SimClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.content = new ContentRules(catalogue);
    }

    String apply(FeedKind kind, Row row, String shop, Instant at) {
        String sku = row.text("sellerSku").orElse("");
        if (Magic.ROW_FAILS.is(sku)) {
            throw new RowRefused("The product could not be processed");
        }
        return switch (kind) {
            case PRODUCT_CREATION -> content.create(row, Shop.known(shop), at);
            case PRODUCT_UPDATE -> content.update(row, known(row), at);
            case STOCK_UPDATE -> stock(row, approved(row), at);
            case PRICE_UPDATE -> price(row, approved(row), at);
            case PRODUCT_STATUS_UPDATE -> status(row, approved(row), at);
        };
    }

    private String stock(Row row, Offer offer, Instant at) {
        offer.stock(row.whole("stock"), at);
        catalogue.put(offer);
        return offer.id();
    }

    private String price(Row row, Offer offer, Instant at) {
        Optional<Row> global = row.optional("price");
        List<Row> clients = row.objects("businessClients");
        if (global.isEmpty() && clients.isEmpty()) {
            throw new RowRefused("price is required");
        }
        global.ifPresent(price ->
                offer.doc().set("price", price.priceAt(at, offer.doc().path("price"))));
        for (Row client : clients) {
            ObjectNode own = client(client, offer);
            own.set("price", client.object("price").priceAt(at, own.path("price")));
        }
        catalogue.put(offer);
        return offer.id();
    }

    private String status(Row row, Offer offer, Instant at) {
        List<Row> clients = row.objects("businessClients");
        if (clients.isEmpty()) {
            throw new RowRefused("businessClients is required");
        }
        for (Row client : clients) {
            String status = client.required("status");
            if (!STATUSES.contains(status)) {
                throw new RowRefused("Invalid status " + status);
            }
            ObjectNode own = client(client, offer);
            if (own.path("status").asString().equals("DELETED")) {
                throw new RowRefused("The product was deleted");
            }
            own.put("status", status).put("at", at.toString());
        }
        catalogue.put(offer);
        return offer.id();
    }

    private static ObjectNode client(Row client, Offer offer) {
        String code = client.required("businessClientCode");
        if (!offer.shop().sellsThrough(code)) {
            throw new RowRefused("Invalid business client " + code);
        }
        return offer.client(Country.ofClient(code));
    }

    /** Writes are about variations: the id of a product set is as unknown here as any other. */
    private Offer known(Row row) {
        String id = row.required("id");
        return catalogue.offer(id).orElseThrow(() -> new RowRefused("Product by Sid [" + id + "] not found"));
    }

    private Offer approved(Row row) {
        Offer offer = known(row);
        if (!row.required("sellerSku").equals(offer.sku())) {
            throw new RowRefused("sellerSku does not belong to the product");
        }
        if (!offer.quality(clock).equals(Offer.APPROVED)) {
            throw new RowRefused("The product was never approved");
        }
        return offer;
    }
}
