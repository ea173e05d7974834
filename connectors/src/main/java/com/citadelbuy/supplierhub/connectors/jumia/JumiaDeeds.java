package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.CancelSales;
import com.citadelbuy.supplierhub.spi.PackSales;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Carrier;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done with items that were sold. None of it can be undone, and all of it answers line by line ("Orders"). */
final class JumiaDeeds implements PackSales, CancelSales {

    private final Session session;

    JumiaDeeds(Session session) {
        this.session = session;
    }

    /** Those that may take every item that is not cancelled: a parcel has one. */
    @Override
    public List<Carrier> carriers(Sale sale) {
        SupplierRequest request = session.http().get("orders.providers", "/orders/shipment-providers");
        sale.lines().stream()
                .filter(line -> line.status() != OrderStatus.CANCELLED)
                .forEach(line -> request.query("orderItemId", line.id()));
        List<Choice> choices = request.read(Choices.class).orderItems();
        return choices.stream()
                .limit(1)
                .flatMap(Choice::providers)
                .filter(provider -> choices.stream().allMatch(choice -> choice.has(provider)))
                .map(Provider::toCarrier)
                .toList();
    }

    @Override
    public List<LineResult> pack(Sale sale, List<SaleParcel> parcels) {
        List<Parcel> packages = parcels.stream().map(Parcel::of).toList();
        return results(
                session.http().post("orders.pack", "/v2/orders/pack").json(new Packages(packages)),
                packages.stream()
                        .flatMap(parcel -> parcel.orderItems().stream())
                        .toList());
    }

    @Override
    public List<LineResult> ready(Sale sale, List<String> lineIds) {
        return results(
                session.http().post("orders.ready", "/orders/ready-to-ship").json(new Items(lineIds)), lineIds);
    }

    /** There is no place for a reason. */
    @Override
    public List<LineResult> cancel(Sale sale, List<String> lineIds, String reason) {
        return results(session.http().put("orders.cancel", "/orders/cancel").json(new Items(lineIds)), lineIds);
    }

    private static List<LineResult> results(SupplierRequest request, List<String> lineIds) {
        return request.readOr(
                JumiaOutcome.class,
                outcome -> lineIds.stream().map(outcome.value()::of).toList(),
                refused -> lineIds.stream()
                        .map(line -> LineResult.refused(line, refused))
                        .toList());
    }

    private record Items(List<String> orderItemIds) {}

    private record Packages(List<Parcel> packages) {}

    /** An item is one piece, so that its quantity need not be said. */
    private record Parcel(
            List<String> orderItems,
            String shipmentProviderId,
            @Nullable String trackingCode) {

        static Parcel of(SaleParcel parcel) {
            return new Parcel(
                    parcel.parts().stream().map(SaleParcel.Part::lineId).toList(),
                    parcel.carrierId(),
                    parcel.trackingNumber());
        }
    }

    private record Choices(List<Choice> orderItems) {
        Choices {
            Objects.requireNonNull(orderItems, "the list of items is missing");
        }
    }

    private record Choice(@Nullable List<Provider> shipmentProviders) {

        Stream<Provider> providers() {
            return shipmentProviders == null ? Stream.of() : shipmentProviders.stream();
        }

        boolean has(Provider wanted) {
            return providers().anyMatch(provider -> provider.id().equals(wanted.id()));
        }
    }

    /** Whether a number is wanted is told under either of two names. */
    private record Provider(
            String id,
            @Nullable String name,
            @Nullable Boolean trackingCodeRequired,
            @Nullable Boolean requireTrackingCode) {

        Provider {
            Objects.requireNonNull(id, "the id of a provider is missing");
        }

        Carrier toCarrier() {
            return new Carrier(
                    id,
                    name == null ? id : name,
                    trackingCodeRequired == null ? requireTrackingCode : trackingCodeRequired);
        }
    }
}
