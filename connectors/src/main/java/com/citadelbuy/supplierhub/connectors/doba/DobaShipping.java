package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import com.citadelbuy.supplierhub.spi.model.ShippingRequest;
import com.citadelbuy.supplierhub.spi.wire.WireDays;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Fees by item. An order names one method for all its items here, so only methods that each of them has are offered, at the sum. */
final class DobaShipping implements QuoteShipping {

    static final String PLATFORM = "platform_id";
    static final String OTHERS = "99";

    private final Session session;

    DobaShipping(Session session) {
        this.session = session;
    }

    @Override
    public List<ShippingQuote> quote(ShippingRequest request) {
        Fees fees = session.http()
                .post("shipping.cost", "/api/shipping/doba/cost/goods")
                .json(Query.of(request, platform(session)))
                .repeatable()
                .read(Fees.class);
        return fees.cover(request.lines())
                ? ShippingQuote.together(fees.all().stream().map(item -> item.quotes(request.shipTo())))
                : List.of();
    }

    /** On which platform the goods are sold on; Doba wants to know it. */
    static String platform(Session session) {
        return session.setting(PLATFORM).orElse(OTHERS);
    }

    private record Query(
            String shipToCountry,
            String shipToProvince,
            String shipToCity,
            String shipToZipCode,
            String platformId,
            List<Item> goods) {

        static Query of(ShippingRequest request, String platform) {
            Address to = request.shipTo();
            return new Query(
                    to.country(),
                    DobaWire.state(to.state()),
                    to.city(),
                    DobaWire.orEmpty(to.postalCode()),
                    platform,
                    request.lines().stream().map(Item::of).toList());
        }

        @Override
        public String toString() {
            return "Query[" + shipToCountry + ", ***]";
        }
    }

    private record Item(String itemNo, int quantity) {
        static Item of(PurchaseOrder.Line line) {
            return new Item(line.variantId(), line.quantity());
        }
    }

    private record Fees(List<OfItem> all) {
        Fees {
            Objects.requireNonNull(all, "the fees are missing");
        }

        /** A sum that leaves an item out would be too low. */
        boolean cover(List<PurchaseOrder.Line> lines) {
            List<String> told = all.stream()
                    .flatMap(item -> Stream.ofNullable(item.itemNo()))
                    .toList();
            return lines.stream().allMatch(line -> told.contains(line.variantId()));
        }
    }

    private record OfItem(
            @Nullable String itemNo,
            @JsonDeserialize(using = WrappedList.class) List<Cost> costs) {
        List<ShippingQuote> quotes(Address to) {
            return costs.stream()
                    .filter(cost -> !cost.leavesOut(DobaWire.state(to.state())))
                    .flatMap(cost -> cost.toQuote().stream())
                    .toList();
        }
    }

    private record Cost(
            @Nullable String shippingMethodId,
            @Nullable String shipName,
            @Nullable String shipFee,
            @Nullable String shipTime,
            @Nullable String excludingProvince) {

        boolean leavesOut(String state) {
            return Stream.of(DobaWire.orEmpty(excludingProvince).split(","))
                    .map(String::strip)
                    .anyMatch(excluded -> !excluded.isEmpty() && excluded.equalsIgnoreCase(state));
        }

        /** Empty without a fee, since nobody can choose by it, and without the key that an order needs. */
        Optional<ShippingQuote> toQuote() {
            @Nullable Money fee = DobaWire.usd(shipFee);
            @Nullable String method = WireTexts.said(shippingMethodId);
            return method == null || fee == null ? Optional.empty() : Optional.of(toQuote(method, fee));
        }

        private ShippingQuote toQuote(String method, Money fee) {
            WireDays days = WireDays.in(shipTime);
            return new ShippingQuote(
                    method,
                    shipName == null || shipName.isBlank() ? method : shipName,
                    fee,
                    days.least(),
                    days.most(),
                    null,
                    null);
        }
    }
}
