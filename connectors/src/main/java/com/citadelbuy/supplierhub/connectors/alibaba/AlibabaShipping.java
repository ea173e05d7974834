package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.connectors.alibaba.AlibabaWire.Amount;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import com.citadelbuy.supplierhub.spi.model.ShippingRequest;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** Freight as orders need it; what may be asked before a seller is known is an estimate, whose keys no order takes. */
final class AlibabaShipping implements QuoteShipping {

    static final String CALCULATE = "/order/freight/calculate";

    /** Where goods lie, in the order in which the documents advise to ask. */
    private static final List<String> PLACES = List.of("CN", "US", "MX");

    private record To(
            @Nullable String zip,
            AlibabaPlace country,
            @Nullable AlibabaPlace province,
            AlibabaPlace city,
            String address) {

        static To of(Address to) {
            return new To(
                    to.postalCode(),
                    AlibabaPlace.country(to.country()),
                    AlibabaPlace.province(to),
                    AlibabaPlace.city(to),
                    to.line1());
        }

        @Override
        public String toString() {
            return "To[***]";
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Item(String productId, String skuId, String quantity, String countryCode) {

        static Item of(PurchaseOrder.Line line, Address to) {
            return new Item(line.productId(), line.variantId(), Integer.toString(line.quantity()), to.country());
        }
    }

    private record Freight(
            @JsonDeserialize(using = WrappedList.class) List<Option> value) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Option(
            String vendorCode,
            @Nullable String vendorName,
            @Nullable Amount fee,
            @Nullable String deliveryTime) {

        private static final Pattern DAYS = Pattern.compile("(\\d{1,3})(?:\\s*[-~]\\s*(\\d{1,3}))?");

        Option {
            AlibabaWire.promised(vendorCode, "the code of a way to ship");
        }

        /** From the place that was asked for, since that is what an order has to name beside the code. */
        Optional<ShippingQuote> toQuote(String place) {
            Matcher days = DAYS.matcher(deliveryTime == null ? "" : deliveryTime.strip());
            boolean told = days.matches();
            @Nullable Integer least = told ? AlibabaWire.number(days.group(1)) : null;
            @Nullable Integer most = told && days.group(2) != null ? AlibabaWire.number(days.group(2)) : least;
            return Optional.ofNullable(Amount.toMoney(fee))
                    .map(price -> new ShippingQuote(
                            vendorCode, WireTexts.first(vendorName, vendorCode), price, least, most, place, null));
        }
    }

    private final Session session;

    AlibabaShipping(Session session) {
        this.session = session;
    }

    @Override
    public List<ShippingQuote> quote(ShippingRequest request) {
        String seller = seller(request.lines());
        return Optional.ofNullable(request.shipsFrom()).map(List::of).orElse(PLACES).stream()
                .map(place -> quotes(request, seller, place))
                .filter(quotes -> !quotes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<ShippingQuote> quotes(ShippingRequest request, String seller, String place) {
        Address to = request.shipTo();
        return AlibabaWire.post(session, CALCULATE)
                .form(AlibabaProduct.SELLER, seller)
                .form("destination_country", to.country())
                .form("dispatch_location", place)
                .formJson("address", To.of(to))
                .formJson(
                        "logistics_product_list",
                        request.lines().stream().map(line -> Item.of(line, to)).toList())
                .repeatable()
                .readOr(Freight.class, freight -> toQuotes(freight.value(), place), AlibabaShipping::none);
    }

    private static List<ShippingQuote> toQuotes(Freight freight, String place) {
        return freight.value().stream()
                .flatMap(option -> option.toQuote(place).stream())
                .toList();
    }

    private static List<ShippingQuote> none(Failure refusal) {
        if (AlibabaErrors.NO_WAY.contains(String.valueOf(refusal.supplierCode()))) {
            return List.of();
        }
        throw new SupplierException(refusal, Alibaba.ID);
    }

    private String seller(List<PurchaseOrder.Line> lines) {
        if (AlibabaPurchase.isOfSeveralSellers(lines)) {
            throw AlibabaWire.failure(Kind.INVALID_REQUEST, AlibabaPurchase.ONE_SELLER);
        }
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(line.ordering().get(AlibabaProduct.SELLER)).stream())
                .findFirst()
                .orElseGet(() ->
                        new AlibabaCatalog(session).sellerOf(lines.getFirst().productId()));
    }
}
