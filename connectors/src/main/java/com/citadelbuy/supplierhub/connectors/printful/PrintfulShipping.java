package com.citadelbuy.supplierhub.connectors.printful;

import com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.Recipient;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import com.citadelbuy.supplierhub.spi.model.ShippingRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Shipping rates by v1, which knows the merchant's own ids of variants; v2 knows blanks only. */
final class PrintfulShipping implements QuoteShipping {

    private final Session session;

    PrintfulShipping(Session session) {
        this.session = session;
    }

    @Override
    public List<ShippingQuote> quote(ShippingRequest request) {
        Rates rates = session.http()
                .post("calculateShippingRates", "/shipping/rates")
                .json(RatesRequest.of(request))
                .repeatable()
                .read(Rates.class);
        return rates.result().stream().map(Rate::toQuote).toList();
    }

    private record RatesRequest(Recipient recipient, List<Item> items) {
        static RatesRequest of(ShippingRequest request) {
            return new RatesRequest(
                    Recipient.placeOf(request.shipTo()),
                    request.lines().stream().map(Item::of).toList());
        }
    }

    /** Named once: by the catalogue's variant where it is known, else by the merchant's id. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Item(
            @Nullable String variantId, @Nullable String externalVariantId, int quantity) {
        static Item of(PurchaseOrder.Line line) {
            String blank = line.ordering().get(PrintfulCatalog.CATALOG_VARIANT);
            String external = line.ordering().get(PrintfulCatalog.EXTERNAL_VARIANT);
            return new Item(blank, blank == null ? external : null, line.quantity());
        }
    }

    private record Rates(List<Rate> result) {
        Rates {
            Objects.requireNonNull(result, "result is missing");
        }
    }

    /** Alone on this wire it is spelled in camel case. */
    private record Rate(
            String id,
            @Nullable String name,
            BigDecimal rate,
            String currency,
            @Nullable Integer minDeliveryDays,
            @Nullable Integer maxDeliveryDays) {
        Rate {
            Objects.requireNonNull(id, "the id of a rate is missing");
            Objects.requireNonNull(PrintfulWire.money(rate, currency), "a rate has no readable price");
        }

        ShippingQuote toQuote() {
            return new ShippingQuote(
                    id, plain(), Money.of(rate, currency), minDeliveryDays, maxDeliveryDays, null, null);
        }

        /** Names come with U+2060 and a space at the end ("Quirks"). */
        private String plain() {
            return name == null ? id : name.replace("\u2060", "").strip();
        }
    }
}
