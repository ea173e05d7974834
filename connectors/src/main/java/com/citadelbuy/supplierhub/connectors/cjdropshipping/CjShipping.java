package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import com.citadelbuy.supplierhub.spi.model.ShippingRequest;
import com.citadelbuy.supplierhub.spi.wire.WireDays;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Freight quotes. */
final class CjShipping implements QuoteShipping {

    static final String FROM_COUNTRY = "from_country";
    static final String USUAL_COUNTRY = "CN";

    private record Request(
            String startCountryCode,
            String endCountryCode,
            @Nullable String zip,
            @Nullable String taxId,
            List<Item> products) {

        static Request of(ShippingRequest request, String from) {
            return new Request(
                    from,
                    CjWire.country(request.shipTo().country()),
                    request.shipTo().postalCode(),
                    request.shipTo().taxId(),
                    request.lines().stream().map(Item::of).toList());
        }

        @Override
        public String toString() {
            return "Request[" + startCountryCode + ", " + endCountryCode + ", ***]";
        }
    }

    private record Item(int quantity, String vid) {
        static Item of(PurchaseOrder.Line line) {
            return new Item(line.quantity(), line.variantId());
        }
    }

    private record Options(
            @JsonDeserialize(using = WrappedList.class) List<Option> data) {}

    private record Option(
            String logisticName,
            @Nullable String logisticPrice,
            @Nullable String totalPostageFee,
            @Nullable String logisticAging) {

        Option {
            CjWire.promised(logisticName, "the name of a shipping method");
        }

        /** The total wins over the bare price; a zero may be a placeholder and is no price to choose by (§3.4). */
        Optional<Money> price() {
            return Stream.of(totalPostageFee, logisticPrice)
                    .map(CjWire::usd)
                    .filter(Objects::nonNull)
                    .filter(price -> price.amount().signum() > 0)
                    .findFirst();
        }

        ShippingQuote toQuote(Money price, String from) {
            WireDays days = WireDays.in(logisticAging);
            return new ShippingQuote(logisticName, logisticName, price, days.least(), days.most(), from, null);
        }
    }

    private final Session session;

    CjShipping(Session session) {
        this.session = session;
    }

    @Override
    public List<ShippingQuote> quote(ShippingRequest request) {
        String from = from(session, request.shipsFrom());
        return session
                .http()
                .post("logistic.freightCalculate", "/logistic/freightCalculate")
                .json(Request.of(request, from))
                .repeatable()
                .read(Options.class)
                .data()
                .stream()
                .flatMap(option -> option.price().map(price -> option.toQuote(price, from)).stream())
                .toList();
    }

    /** The country to ship from: what was asked for, else the connection's own. */
    static String from(Session session, @Nullable String asked) {
        return asked == null ? session.setting(FROM_COUNTRY).orElse(USUAL_COUNTRY) : asked;
    }
}
