package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.ShipTo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order without its items. Its own status may be a mixture of theirs or a label, and is not looked at ("Order states").
 *
 * @param number a number or a text
 */
record JumiaOrder(
        String id,
        @Nullable String number,
        @Nullable Amount totalAmount,
        @Nullable Amount totalAmountLocal,
        @Nullable Address shippingAddress,
        @Nullable String createdAt,
        @Nullable String updatedAt) {

    JumiaOrder {
        Objects.requireNonNull(id, "the id of an order is missing");
    }

    record Amount(@Nullable BigDecimal value, @Nullable String currency) {
        static @Nullable Money of(@Nullable Amount amount) {
            return amount == null ? null : JumiaMoney.of(amount.value(), amount.currency());
        }
    }

    /** Neither e-mail nor telephone is ever shown. */
    record Address(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String address,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String ward,
            @Nullable String region,
            @Nullable String countryName) {

        @Override
        public String toString() {
            return "Address[***]";
        }

        static @Nullable ShipTo of(@Nullable Address address) {
            return address == null ? null : address.toShipTo();
        }

        private ShipTo toShipTo() {
            List<String> names = said(firstName, lastName);
            return new ShipTo(
                    names.isEmpty() ? null : String.join(" ", names),
                    said(address, ward),
                    JumiaWire.said(city),
                    JumiaWire.said(region),
                    JumiaWire.said(postalCode),
                    JumiaWire.said(countryName),
                    null,
                    null);
        }

        private static List<String> said(@Nullable String one, @Nullable String other) {
            return Stream.of(one == null ? "" : one, other == null ? "" : other)
                    .filter(text -> JumiaWire.said(text) != null)
                    .toList();
        }
    }

    Sale toSale(Raw<JumiaItems> items, String raw) {
        List<Sale.Line> lines = items.value().toLines();
        @Nullable Money local = Amount.of(totalAmountLocal);
        return new Sale(
                id,
                JumiaWire.said(number),
                Sale.statusOf(lines.stream().map(Sale.Line::status).toList()),
                "",
                null,
                lines,
                local == null ? Amount.of(totalAmount) : local,
                Address.of(shippingAddress),
                JumiaWire.instant(createdAt),
                JumiaWire.instant(updatedAt),
                null,
                Map.of(),
                "{\"order\":" + raw + ",\"items\":" + items.json() + "}");
    }
}
