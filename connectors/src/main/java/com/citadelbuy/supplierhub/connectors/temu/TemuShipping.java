package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.ShipSales;
import com.citadelbuy.supplierhub.spi.model.Carrier;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import com.citadelbuy.supplierhub.spi.model.SaleParcel.Part;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what has left with a carrier of the seller's: all that is still open of a sale, in one call. */
final class TemuShipping implements ShipSales {

    private static final String CARRIERS = "bg.logistics.companies.get";
    private static final String CONFIRM = "bg.logistics.shipment.v2.confirm";

    private static final int ONE_PARCEL = 0;
    private static final int SEVERAL = 1;

    private static final Set<OrderStatus> OPEN = Set.of(OrderStatus.PROCESSING, OrderStatus.ON_HOLD);

    private final Session session;

    TemuShipping(Session session) {
        this.session = session;
    }

    @Override
    public List<Carrier> carriers(Sale sale) {
        long region = TemuWire.number(sale.details().get(TemuOrder.REGION));
        return Stream.of(TemuWire.call(session, CARRIERS, Map.of(TemuOrder.REGION, region))
                        .repeatable()
                        .read(Company[].class))
                .map(Company::toCarrier)
                .toList();
    }

    @Override
    public List<LineResult> ship(Sale sale, List<SaleParcel> parcels) {
        Optional<Failure> refused = unfit(sale, parcels).or(() -> confirm(sale, parcels));
        return lines(parcels)
                .map(id -> refused.map(why -> LineResult.refused(id, why)).orElseGet(() -> LineResult.done(id)))
                .toList();
    }

    private Optional<Failure> confirm(Sale sale, List<SaleParcel> parcels) {
        String warehouse = new TemuWarehouses(session).warehouse(sale.details().get(TemuOrder.REGION));
        Map<String, Sale.Line> lines =
                sale.lines().stream().collect(Collectors.toMap(Sale.Line::id, Function.identity()));
        List<Sent> sent = parcels.stream()
                .map(parcel -> new Sent(
                        TemuWire.number(parcel.carrierId()),
                        String.valueOf(parcel.trackingNumber()),
                        warehouse,
                        parcel.parts().stream()
                                .map(part -> Packed.of(sale, lines.get(part.lineId()), part.quantity()))
                                .toList()))
                .toList();
        return TemuWire.call(session, CONFIRM, new Confirmed(parcels.size() == 1 ? ONE_PARCEL : SEVERAL, sent))
                .readOr(JsonNode.class, _ -> Optional.empty(), Optional::of);
    }

    private static Optional<Failure> unfit(Sale sale, List<SaleParcel> parcels) {
        Map<String, Integer> open = sale.lines().stream()
                .filter(line -> OPEN.contains(line.status()))
                .collect(Collectors.toMap(Sale.Line::id, Sale.Line::quantity));
        if (parcels.isEmpty() || !open.keySet().containsAll(lines(parcels).toList())) {
            return refusal("The parcels hold lines that are not the sale's, or not open any more");
        }
        if (parcels.stream().anyMatch(parcel -> !WireTexts.says(parcel.trackingNumber()))) {
            return refusal("Temu wants a tracking number for each parcel");
        }
        Map<String, Integer> leaving = parcels.stream()
                .flatMap(parcel -> parcel.parts().stream())
                .collect(Collectors.toMap(Part::lineId, Part::quantity, Integer::sum));
        return leaving.equals(open)
                ? Optional.empty()
                : refusal("Temu wants to be told of everything that is open at once; send all of it");
    }

    private static Optional<Failure> refusal(String message) {
        return Optional.of(Failure.of(Kind.INVALID_REQUEST, message));
    }

    private static Stream<String> lines(List<SaleParcel> parcels) {
        return parcels.stream()
                .flatMap(parcel -> parcel.parts().stream())
                .map(Part::lineId)
                .distinct();
    }

    private record Confirmed(int sendType, List<Sent> sendRequestList) {}

    private record Sent(
            long carrierId, String trackingNumber, String selfShippingWarehouseId, List<Packed> orderSendInfoList) {}

    private record Packed(
            String parentOrderSn,
            String orderSn,
            @Nullable Long goodsId,
            @Nullable Long skuId,
            int quantity) {

        static Packed of(Sale sale, Sale.@Nullable Line line, int quantity) {
            Sale.Line sold = Objects.requireNonNull(line, "a line that the sale does not have");
            @Nullable String goods = sold.listing().productId();
            @Nullable String sku = sold.listing().id();
            return new Packed(
                    sale.id(),
                    sold.id(),
                    goods == null ? null : TemuWire.number(goods),
                    sku == null ? null : TemuWire.number(sku),
                    quantity);
        }
    }

    private record Company(
            String logisticsServiceProviderId,
            @Nullable String logisticsServiceProviderName,
            @Nullable String logisticsBrandName) {

        Company {
            Objects.requireNonNull(logisticsServiceProviderId, "the id of a carrier is missing");
        }

        Carrier toCarrier() {
            String name = WireTexts.first(logisticsServiceProviderName, WireTexts.first(logisticsBrandName, ""));
            return new Carrier(logisticsServiceProviderId, name.isEmpty() ? logisticsServiceProviderId : name, true);
        }
    }
}
