package com.citadelbuy.supplierhub.connectors.vidaxl;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An order as it is created. Each line has an address of its own; all lines of one order get the same. */
@JsonNaming(SnakeCaseStrategy.class)
record VidaXlOrderRequest(
        String customerOrderReference,
        @Nullable String commentsCustomer,
        Market addressbook,
        List<Line> orderProducts) {

    /** The country that the account buys in, which need not be the one that an order goes to. */
    record Market(String country) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Line(String productCode, int quantity, Recipient addressbook) {}

    static VidaXlOrderRequest of(PurchaseOrder order, Optional<String> market) {
        Recipient to = Recipient.of(order.shipTo());
        return new VidaXlOrderRequest(
                order.reference().text(),
                order.note(),
                new Market(market.orElse(order.shipTo().country())),
                order.lines().stream()
                        .map(line -> new Line(line.variantId(), line.quantity(), to))
                        .toList());
    }

    /** Where a line goes; what is not known is sent as an empty text. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Recipient(
            String address,
            String address2,
            String city,
            String province,
            String postalCode,
            String country,
            String email,
            String name,
            String phone,
            String comments) {

        /** The first line holds no more; the rest goes to the second. */
        private static final int LONGEST = 30;

        static Recipient of(Address to) {
            String street = to.line1().strip();
            int cut = cut(street);
            return new Recipient(
                    street.substring(0, cut),
                    joined(street.substring(cut).strip(), to.company(), to.line2()),
                    to.city(),
                    orEmpty(to.state()),
                    orEmpty(to.postalCode()),
                    to.country(),
                    orEmpty(to.email()),
                    to.name(),
                    orEmpty(to.phone()),
                    "");
        }

        private static int cut(String street) {
            if (street.length() <= LONGEST) {
                return street.length();
            }
            int space = street.lastIndexOf(' ', LONGEST);
            return space > 0 ? space : LONGEST;
        }

        /** There is no field for a company, and a parcel without its name may not arrive. */
        private static String joined(String rest, @Nullable String company, @Nullable String line2) {
            return Stream.of(rest, orEmpty(company), orEmpty(line2))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }

        private static String orEmpty(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }

        @Override
        public String toString() {
            return "Recipient[***]";
        }
    }
}
