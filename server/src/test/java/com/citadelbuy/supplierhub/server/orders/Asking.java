package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** An order in the making, for tests. */
@NullMarked
record Asking(
        List<PlaceCommand.Line> lines,
        Address shipTo,
        @Nullable String supplier,
        @Nullable String connection,
        @Nullable String reference,
        @Nullable String key,
        @Nullable String method,
        @Nullable Money maxPrice,
        @Nullable Duration coolOff) {

    static final Address HOME = new Address(
            "Ada Lovelace",
            null,
            "12 Analytical Street",
            null,
            "New York",
            "NY",
            "10001",
            "US",
            "+12125550142",
            "ada@example.com",
            null);

    static Asking of(OfferBook.Offered... offers) {
        List<PlaceCommand.Line> lines =
                List.of(offers).stream().map(offer -> line(offer, 1)).toList();
        return new Asking(lines, HOME, null, null, null, null, null, null, null);
    }

    static PlaceCommand.Line line(OfferBook.Offered offer, int quantity) {
        return new PlaceCommand.Line(offer.productId(), offer.variantId(), quantity);
    }

    Asking lines(PlaceCommand.Line... other) {
        return new Asking(List.of(other), shipTo, supplier, connection, reference, key, method, maxPrice, coolOff);
    }

    Asking street(String line1) {
        return to(new Address(
                shipTo.name(),
                null,
                line1,
                null,
                shipTo.city(),
                shipTo.state(),
                shipTo.postalCode(),
                shipTo.country(),
                shipTo.phone(),
                shipTo.email(),
                null));
    }

    Asking to(Address address) {
        return new Asking(lines, address, supplier, connection, reference, key, method, maxPrice, coolOff);
    }

    Asking supplier(String id) {
        return new Asking(lines, shipTo, id, connection, reference, key, method, maxPrice, coolOff);
    }

    Asking reference(String text) {
        return new Asking(lines, shipTo, supplier, connection, text, key, method, maxPrice, coolOff);
    }

    Asking key(String text) {
        return new Asking(lines, shipTo, supplier, connection, reference, text, method, maxPrice, coolOff);
    }

    Asking atMost(String amount, String currency) {
        return new Asking(
                lines, shipTo, supplier, connection, reference, key, method, Money.of(amount, currency), coolOff);
    }

    Asking coolOff(Duration time) {
        return new Asking(lines, shipTo, supplier, connection, reference, key, method, maxPrice, time);
    }

    PlaceCommand command() {
        return new PlaceCommand(supplier, connection, reference, key, lines, shipTo, method, maxPrice, coolOff, null);
    }
}
