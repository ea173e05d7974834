package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import com.citadelbuy.supplierhub.spi.model.ShippingRequest;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** Freight, asked per variant. What several cost is the sum, for the methods that all of them have. */
final class AliExpressShipping implements QuoteShipping {

    static final String QUERY = "aliexpress.ds.freight.query";

    /** The code that says that it does not ship there. */
    static final String NOT_THERE = "505";

    /** The quantity is text: a number was reported as refused. */
    private record Query(
            String productId,
            String selectedSkuId,
            String quantity,
            String shipToCountry,
            String currency,
            String language,
            String locale,
            @Nullable String provinceCode,
            String cityCode) {

        static Query of(PurchaseOrder.Line line, Address shipTo, Session session) {
            String language = AliExpressWire.language(session);
            return new Query(
                    line.productId(),
                    line.variantId(),
                    Integer.toString(line.quantity()),
                    shipTo.country(),
                    AliExpressWire.currency(session),
                    language,
                    language,
                    AliExpressPlaces.province(shipTo),
                    shipTo.city());
        }

        @Override
        public String toString() {
            return "Query[" + shipToCountry + ", ***]";
        }
    }

    private record Freight(Options result) {
        Freight {
            AliExpressWire.promised(result, "freight options");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Options(
            @JsonDeserialize(using = WrappedList.class) List<Option> deliveryOptions) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Option(
            String code,
            @Nullable String company,
            @Nullable String shippingFeeCent,
            @Nullable String shippingFeeCurrency,
            @Nullable String freeShipping,
            @Nullable @JsonProperty("mayHavePFS") String mayHavePfs,
            @Nullable String freeShippingThreshold,
            @Nullable String minDeliveryDays,
            @Nullable String maxDeliveryDays,
            @Nullable String shipFromCountry,
            @Nullable String tracking) {

        private static final Pattern ZERO = Pattern.compile("[^\\d]*0+(?:[.,]0+)?[^\\d]*");

        Option {
            AliExpressWire.promised(code, "the code of a delivery option");
        }

        /** Major units, despite the name {@code shipping_fee_cent}. */
        private @Nullable Money price(String currency) {
            return isFree()
                    ? Money.of(BigDecimal.ZERO, currency)
                    : AliExpressWire.money(shippingFeeCent, shippingFeeCurrency);
        }

        /** Free from some amount of goods on counts only where that is zero: what the goods cost is not known here. */
        private boolean isFree() {
            boolean fromNothingOn = freeShippingThreshold != null
                    && ZERO.matcher(freeShippingThreshold).matches();
            return AliExpressWire.isTrue(freeShipping) || AliExpressWire.isTrue(mayHavePfs) && fromNothingOn;
        }

        Optional<ShippingQuote> toQuote(String currency) {
            return Optional.ofNullable(price(currency))
                    .map(price -> new ShippingQuote(
                            code,
                            WireTexts.first(company, code),
                            price,
                            AliExpressWire.number(minDeliveryDays),
                            AliExpressWire.number(maxDeliveryDays),
                            shipFromCountry,
                            tracking == null ? null : AliExpressWire.isTrue(tracking)));
        }
    }

    private final Session session;

    AliExpressShipping(Session session) {
        this.session = session;
    }

    @Override
    public List<ShippingQuote> quote(ShippingRequest request) {
        return ShippingQuote.together(request.lines().stream().map(line -> quotes(line, request)));
    }

    private List<ShippingQuote> quotes(PurchaseOrder.Line line, ShippingRequest request) {
        return AliExpressWire.call(session, QUERY)
                .formJson("queryDeliveryReq", Query.of(line, request.shipTo(), session))
                .repeatable()
                .readOr(
                        Freight.class,
                        freight -> toQuotes(freight.value(), request.shipsFrom()),
                        refusal -> AliExpressWire.noneFor(NOT_THERE, refusal));
    }

    private List<ShippingQuote> toQuotes(Freight freight, @Nullable String shipsFrom) {
        return freight.result().deliveryOptions().stream()
                .flatMap(option -> option.toQuote(AliExpressWire.currency(session)).stream())
                .filter(quote -> shipsFrom == null || shipsFrom.equals(quote.shipsFrom()))
                .toList();
    }
}
