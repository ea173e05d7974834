package com.citadelbuy.supplierhub.connectors.pinduoduo;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Says what has left. The first parcel makes the whole sale shipped, so it is told only when all of it leaves; the others are told
 * as further parcels, and so is what leaves of a sale that is shipped already.
 */
final class PinduoduoShipping implements ShipSales {

    static final String CARRIERS = "pdd.logistics.companies.get";
    static final String SEND = "pdd.logistics.online.send";
    static final String FURTHER = "pdd.order.upload.extra.logistics";

    private static final int SPLIT = 1;
    private static final String GONE = "0";
    private static final Set<OrderStatus> LEFT = Set.of(OrderStatus.SHIPPED, OrderStatus.DELIVERED);

    private final Session session;

    PinduoduoShipping(Session session) {
        this.session = session;
    }

    @Override
    public List<Carrier> carriers(Sale sale) {
        return PinduoduoWire.call(session, CARRIERS).repeatable().read(Companies.class).logisticsCompanies().stream()
                .filter(company -> !GONE.equals(company.available()))
                .map(Company::toCarrier)
                .toList();
    }

    @Override
    public List<LineResult> ship(Sale sale, List<SaleParcel> parcels) {
        boolean left = LEFT.contains(sale.status());
        Optional<Failure> refused =
                left ? unfit(sale, parcels) : unfit(sale, parcels).or(() -> partial(sale, parcels));
        if (refused.isEmpty() && !left) {
            refused = send(sale, parcels.getFirst());
        }
        return refused.isPresent()
                ? results(parcels, lines(parcels), refused.get())
                : further(sale, parcels, left ? parcels : parcels.subList(1, parcels.size()));
    }

    private List<LineResult> further(Sale sale, List<SaleParcel> all, List<SaleParcel> further) {
        Optional<Failure> refused = further.isEmpty() ? Optional.empty() : tell(sale, further);
        return results(all, refused.isPresent() ? lines(further) : Set.of(), refused.orElse(null));
    }

    private static List<LineResult> results(List<SaleParcel> all, Set<String> missed, @Nullable Failure why) {
        return lines(all).stream()
                .map(id -> missed.contains(id) && why != null ? LineResult.refused(id, why) : LineResult.done(id))
                .toList();
    }

    private Optional<Failure> send(Sale sale, SaleParcel parcel) {
        return PinduoduoWire.call(session, SEND)
                .form("order_sn", sale.id())
                .form("logistics_id", parcel.carrierId())
                .form("tracking_number", parcel.trackingNumber())
                .readOr(JsonNode.class, _ -> Optional.empty(), Optional::of);
    }

    private Optional<Failure> tell(Sale sale, List<SaleParcel> parcels) {
        return PinduoduoWire.call(session, FURTHER)
                .form("order_sn", sale.id())
                .formJson(
                        "extra_track_list",
                        parcels.stream()
                                .map(parcel -> new Track(Long.parseLong(parcel.carrierId()), parcel.trackingNumber()))
                                .toList())
                .form("extra_track_type", SPLIT)
                .readOr(JsonNode.class, _ -> Optional.empty(), Optional::of);
    }

    /** What cannot be told at all: no number, a number told before, a line that the sale does not have. */
    private static Optional<Failure> unfit(Sale sale, List<SaleParcel> parcels) {
        Set<String> ids = sale.lines().stream().map(Sale.Line::id).collect(Collectors.toSet());
        if (parcels.isEmpty() || !ids.containsAll(lines(parcels))) {
            return refusal(Kind.INVALID_REQUEST, "The parcels hold lines that are not the sale's");
        }
        if (parcels.stream().anyMatch(parcel -> !WireTexts.says(parcel.trackingNumber()))) {
            return refusal(Kind.INVALID_REQUEST, "Pinduoduo wants a tracking number for each parcel");
        }
        Set<String> told = told(sale);
        return parcels.stream().map(SaleParcel::trackingNumber).anyMatch(told::contains)
                ? refusal(Kind.CONFLICT, "Pinduoduo has been told of this tracking number before")
                : Optional.empty();
    }

    /** Whatever it is told of, Pinduoduo takes the whole for shipped. */
    private static Optional<Failure> partial(Sale sale, List<SaleParcel> parcels) {
        Map<String, Integer> leaving = parcels.stream()
                .flatMap(parcel -> parcel.parts().stream())
                .collect(Collectors.toMap(Part::lineId, Part::quantity, Integer::sum));
        boolean whole = sale.lines().stream().allMatch(line -> leaving.getOrDefault(line.id(), 0) == line.quantity());
        return whole
                ? Optional.empty()
                : refusal(
                        Kind.INVALID_REQUEST, "Pinduoduo takes a sale for shipped as a whole; send all of it at once");
    }

    private static Set<String> told(Sale sale) {
        return Stream.of(PinduoduoOrder.NUMBER, PinduoduoOrder.FURTHER)
                .map(name -> sale.details().getOrDefault(name, ""))
                .flatMap(numbers -> Stream.of(numbers.split(",")))
                .collect(Collectors.toSet());
    }

    private static Set<String> lines(List<SaleParcel> parcels) {
        return parcels.stream()
                .flatMap(parcel -> parcel.parts().stream())
                .map(Part::lineId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Failure> refusal(Kind kind, String message) {
        return Optional.of(Failure.of(kind, message));
    }

    /** @param shippingId as carriers are numbered */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Track(long shippingId, @Nullable String trackingNumber) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Companies(List<Company> logisticsCompanies) {
        Companies {
            Objects.requireNonNull(logisticsCompanies, "the list of carriers is missing");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Company(
            String id,
            @Nullable String logisticsCompany,
            @Nullable String available) {

        Company {
            Objects.requireNonNull(id, "the id of a carrier is missing");
        }

        Carrier toCarrier() {
            return new Carrier(id, String.valueOf(logisticsCompany), true);
        }
    }
}
