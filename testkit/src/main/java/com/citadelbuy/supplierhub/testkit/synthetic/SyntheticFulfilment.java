package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.CancelSales;
import com.citadelbuy.supplierhub.spi.PackSales;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.ShipSales;
import com.citadelbuy.supplierhub.spi.model.Carrier;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with sales, told line by line. */
final class SyntheticFulfilment {

    private record Parcels(List<Parcel> parcels) {

        static Parcels of(List<SaleParcel> parcels) {
            return new Parcels(parcels.stream().map(Parcel::of).toList());
        }
    }

    private record Parcel(
            List<String> lines, String carrier, @Nullable String number) {

        static Parcel of(SaleParcel parcel) {
            return new Parcel(
                    parcel.parts().stream().map(SaleParcel.Part::lineId).toList(),
                    parcel.carrierId(),
                    parcel.trackingNumber());
        }
    }

    private record Lines(List<String> lines, @Nullable String why) {}

    private record Rows(List<Row> rows) {

        List<LineResult> results() {
            return rows.stream().map(Row::toResult).toList();
        }
    }

    private record Row(
            String line,
            @Nullable String error,
            @Nullable String message,
            @Nullable String number) {

        LineResult toResult() {
            return new LineResult(line, SyntheticOffers.failure(error, message), number);
        }
    }

    private record Carriers(List<Named> carriers) {}

    private record Named(String id, String name, boolean number) {

        Carrier toCarrier() {
            return new Carrier(id, name, number);
        }
    }

    private SyntheticFulfilment() {}

    private static List<Carrier> carriers(Session session, Sale sale, String of) {
        return session
                .http()
                .get("carriers", "/sales/{}/carriers", sale.id())
                .query("of", of)
                .read(Carriers.class)
                .carriers()
                .stream()
                .map(Named::toCarrier)
                .toList();
    }

    private static List<LineResult> act(Session session, String verb, Sale sale, Object what) {
        return session.http()
                .post(verb, "/sales/{}/" + verb, sale.id())
                .json(what)
                .read(Rows.class)
                .results();
    }

    record Packing(Session session) implements PackSales {

        @Override
        public List<Carrier> carriers(Sale sale) {
            return SyntheticFulfilment.carriers(session, sale, "market");
        }

        @Override
        public List<LineResult> pack(Sale sale, List<SaleParcel> parcels) {
            return act(session, "pack", sale, Parcels.of(parcels));
        }

        @Override
        public List<LineResult> ready(Sale sale, List<String> lineIds) {
            return act(session, "ready", sale, new Lines(lineIds, null));
        }
    }

    record Shipping(Session session) implements ShipSales {

        @Override
        public List<Carrier> carriers(Sale sale) {
            return SyntheticFulfilment.carriers(session, sale, "seller");
        }

        @Override
        public List<LineResult> ship(Sale sale, List<SaleParcel> parcels) {
            return act(session, "ship", sale, Parcels.of(parcels));
        }
    }

    record Cancelling(Session session) implements CancelSales {

        @Override
        public List<LineResult> cancel(Sale sale, List<String> lineIds, String reason) {
            return act(session, "cancel", sale, new Lines(lineIds, reason));
        }
    }
}
