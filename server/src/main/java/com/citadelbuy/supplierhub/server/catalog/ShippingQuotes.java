package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.LiveCalls;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import com.citadelbuy.supplierhub.spi.model.ShippingRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks suppliers what shipping our variants would cost. */
public final class ShippingQuotes {

    /** The ways to ship, from one connection. */
    public record Quotes(Connection connection, List<ShippingQuote> ways) {

        public Quotes {
            ways = List.copyOf(ways);
        }
    }

    private final Products products;
    private final Connections connections;
    private final LiveCalls live;

    public ShippingQuotes(Products products, Connections connections) {
        this.products = products;
        this.connections = connections;
        this.live = new LiveCalls(connections);
    }

    /** All lines must be of one connection: a quote is one parcel's business. */
    public Quotes quote(String workspaceId, QuoteCommand command) {
        List<VariantDetail> variants = variants(workspaceId, command.lines());
        Connection connection = connections.get(workspaceId, variants.getFirst().connectionId());
        ShippingRequest request =
                new ShippingRequest(lines(variants, command.lines()), command.shipTo(), command.shipsFrom());
        return new Quotes(connection, live.ask(connection, QuoteShipping.class, quotes -> quotes.quote(request)));
    }

    private List<VariantDetail> variants(String workspaceId, List<QuoteCommand.Line> lines) {
        List<VariantDetail> variants = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String id = lines.get(i).variantId();
            Optional<VariantDetail> variant = products.variant(workspaceId, id);
            if (variant.isEmpty()) {
                errors.add(wrong(i, "There is no variant " + id + "."));
            } else if (!variants.isEmpty()
                    && !variants.getFirst().connectionId().equals(variant.get().connectionId())) {
                errors.add(wrong(i, "It is bought from another connection than the first; ask for each apart."));
            }
            variant.ifPresent(variants::add);
        }
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid("invalid_request", errors.getFirst().detail(), errors);
        }
        return variants;
    }

    private static List<PurchaseOrder.Line> lines(List<VariantDetail> variants, List<QuoteCommand.Line> lines) {
        List<PurchaseOrder.Line> request = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            VariantDetail variant = variants.get(i);
            request.add(new PurchaseOrder.Line(
                    Integer.toString(i + 1),
                    variant.supplierProductId(),
                    variant.supplierVariantId(),
                    variant.sku(),
                    variant.ordering(),
                    lines.get(i).quantity()));
        }
        return request;
    }

    private static FieldError wrong(int line, String detail) {
        return new FieldError("/lines/" + line + "/variant_id", detail);
    }
}
