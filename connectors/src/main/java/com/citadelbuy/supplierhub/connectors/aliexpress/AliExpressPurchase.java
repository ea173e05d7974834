package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Phone;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.node.JsonNodeFactory;

/** An order as the creating method wants it. */
@JsonNaming(SnakeCaseStrategy.class)
record AliExpressPurchase(String outOrderId, Recipient logisticsAddress, List<Item> productItems) {

    static AliExpressPurchase of(PurchaseOrder order, String language) {
        return new AliExpressPurchase(
                order.reference().text(),
                Recipient.of(order.shipTo(), language),
                order.lines().stream().map(line -> Item.of(line, order)).toList());
    }

    /** Personal data: prints nothing of itself. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Recipient(
            String country,
            @Nullable String province,
            String city,
            String address,
            @Nullable String address2,
            @Nullable String zip,
            String contactPerson,
            String fullName,
            @Nullable String phoneCountry,
            @Nullable String mobileNo,
            String locale,
            @Nullable String cpf,
            @Nullable String passportNo,
            @Nullable String foreignerPassportNo,
            @Nullable String isForeigner,
            @Nullable String rutNo,
            @Nullable String taxNumber) {

        private static final Set<String> TAX_ID_AS_PASSPORT = Set.of("IL", "AR");
        private static final Set<String> TAX_ID_OF_ITS_OWN = Set.of("BR", "CL", "IL", "AR");

        static Recipient of(Address to, String language) {
            String number = Optional.ofNullable(to.phone()).orElse("");
            Optional<Phone> phone = Phone.read(number, to.country());
            @Nullable String passport = TAX_ID_AS_PASSPORT.contains(to.country()) ? to.taxId() : null;
            return new Recipient(
                    to.country(),
                    AliExpressPlaces.province(to),
                    to.city(),
                    to.line1(),
                    line2(to),
                    to.postalCode(),
                    to.name(),
                    to.name(),
                    phone.map(parts -> "+" + parts.countryCode()).orElse(null),
                    phone.map(Phone::national).orElse(number.replaceAll("\\D", "")),
                    language,
                    to.country().equals("BR") ? to.taxId() : null,
                    passport,
                    passport,
                    passport == null ? null : "false",
                    to.country().equals("CL") ? to.taxId() : null,
                    TAX_ID_OF_ITS_OWN.contains(to.country()) ? null : to.taxId());
        }

        /** There is no field for a company, and a parcel without its name may not arrive. */
        private static @Nullable String line2(Address to) {
            String line = Stream.of(Optional.ofNullable(to.company()), Optional.ofNullable(to.line2()))
                    .flatMap(Optional::stream)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
            return line.isEmpty() ? null : line;
        }

        @Override
        public String toString() {
            return "Recipient[" + country + ", ***]";
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Item(
            JsonNode productId,
            int productCount,
            String skuAttr,
            @Nullable String logisticsServiceName,
            @Nullable String orderMemo) {

        static Item of(PurchaseOrder.Line line, PurchaseOrder order) {
            return new Item(
                    number(line.productId()),
                    line.quantity(),
                    line.ordering().getOrDefault(AliExpressProduct.SKU_ATTR, ""),
                    order.shippingMethod(),
                    order.note());
        }

        /** A number on the wire; what cannot be one goes as it is, for AliExpress to refuse. */
        private static JsonNode number(String id) {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            return id.matches("\\d+") ? nodes.numberNode(new BigInteger(id)) : nodes.stringNode(id);
        }
    }

    /** Creating and paying are two steps; this asks for the second one or not. */
    record Extend(Payment payment) {

        static Extend paying(boolean pays) {
            return new Extend(new Payment("USD", Boolean.toString(pays)));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Payment(String payCurrency, String tryToPay) {}
}
