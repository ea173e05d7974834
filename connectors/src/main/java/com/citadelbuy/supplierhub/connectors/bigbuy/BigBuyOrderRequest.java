package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order as BigBuy takes it ("Orders"). */
record BigBuyOrderRequest(Order order) {

    /** The prepaid purse; the other ways need a person. */
    private static final String PURSE = "moneybox";

    record Order(
            String internalReference,
            String language,
            String paymentMethod,
            List<Carrier> carriers,
            Recipient shippingAddress,
            List<Product> products) {}

    record Carrier(String name) {}

    record Product(String reference, int quantity) {}

    /** Personal data: prints nothing of itself. */
    record Recipient(
            String firstName,
            String lastName,
            @Nullable String companyName,
            String country,
            String postcode,
            String town,
            String address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String vatNumber,
            String comment) {

        private static final String NO_LAST_NAME = "-";

        /** Two names and one line; who has one name gets a dash for the other. */
        static Recipient of(Address to, @Nullable String note) {
            String name = to.name().strip();
            int space = name.lastIndexOf(' ');
            return new Recipient(
                    space < 0 ? name : name.substring(0, space).strip(),
                    space < 0 ? NO_LAST_NAME : name.substring(space + 1),
                    to.company(),
                    to.country(),
                    Objects.requireNonNullElse(to.postalCode(), ""),
                    to.city(),
                    Stream.of(to.line1(), Objects.requireNonNullElse(to.line2(), ""))
                            .filter(line -> !line.isBlank())
                            .collect(Collectors.joining(", ")),
                    to.phone(),
                    to.email(),
                    to.taxId(),
                    Objects.requireNonNullElse(note, ""));
        }

        @Override
        public String toString() {
            return "Recipient[" + country + ", ***]";
        }
    }

    /** Without a method BigBuy may choose the cheapest of all carriers it lists. */
    static BigBuyOrderRequest of(PurchaseOrder order, String language) {
        List<String> carriers =
                order.shippingMethod() == null ? BigBuyShipping.CARRIERS : List.of(order.shippingMethod());
        return new BigBuyOrderRequest(new Order(
                order.reference().text(),
                language,
                PURSE,
                carriers.stream().map(Carrier::new).toList(),
                Recipient.of(order.shipTo(), order.note()),
                order.lines().stream()
                        .map(line -> new Product(line.variantId(), line.quantity()))
                        .toList()));
    }
}
