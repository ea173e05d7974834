package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import com.citadelbuy.supplierhub.spi.model.ShippingRequest;
import com.citadelbuy.supplierhub.spi.wire.WireDays;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** Freight, asked per line. What several cost is the sum, for the methods that all of them have. */
final class BanggoodShipping implements QuoteShipping {

    static final String GET = "product.getShipments";

    /** Two names of the list are in use (§3). */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Methods(
            @JsonAlias("shipment_list") @JsonDeserialize(using = WrappedList.class)
            List<Method> shipmethodList) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Method(
            String shipmethodCode,
            @Nullable String shipmethodName,
            @Nullable String shipfee,
            @Nullable String shipday) {

        Method {
            BanggoodWire.promised(shipmethodCode, "the code of a way to ship");
        }

        Stream<ShippingQuote> toQuote(String currency, @Nullable String from) {
            WireDays days = WireDays.in(shipday);
            return Stream.ofNullable(BanggoodWire.money(shipfee, currency))
                    .map(price -> new ShippingQuote(
                            shipmethodCode,
                            WireTexts.first(shipmethodName, shipmethodCode),
                            price,
                            days.least(),
                            days.most(),
                            from,
                            null));
        }
    }

    private final Session session;

    BanggoodShipping(Session session) {
        this.session = session;
    }

    @Override
    public List<ShippingQuote> quote(ShippingRequest request) {
        Optional<String> country =
                BanggoodCountries.read(session).nameOf(request.shipTo().country());
        return ShippingQuote.together(country.stream()
                .flatMap(name -> request.lines().stream().map(line -> quotes(line, name, request.shipsFrom()))));
    }

    private List<ShippingQuote> quotes(PurchaseOrder.Line line, String country, @Nullable String shipsFrom) {
        return BanggoodWarehouses.of(line, shipsFrom, BanggoodWarehouses.usual(session))
                .map(warehouse -> quotes(line, country, warehouse, BanggoodWire.currency(session)))
                .orElse(List.of());
    }

    private List<ShippingQuote> quotes(PurchaseOrder.Line line, String country, String warehouse, String currency) {
        return session
                .http()
                .get(GET, "/product/getShipments")
                .query("product_id", line.productId())
                .query("warehouse", warehouse)
                .query("country", country)
                .query("poa_id", BanggoodPoa.of(line))
                .query("quantity", line.quantity())
                .query("currency", currency)
                .read(Methods.class)
                .shipmethodList()
                .stream()
                .flatMap(method -> method.toQuote(currency, BanggoodWarehouses.country(warehouse)))
                .toList();
    }
}
