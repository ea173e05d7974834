package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Phone;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An order's parts as the creating call wants them. */
final class AlibabaPurchase {

    static final String ONE_SELLER = "Alibaba takes orders of one seller's goods; these lines are of several sellers";

    private AlibabaPurchase() {}

    static boolean isOfSeveralSellers(List<PurchaseOrder.Line> lines) {
        return lines.stream()
                        .flatMap(line -> Stream.ofNullable(line.ordering().get(AlibabaProduct.SELLER)))
                        .distinct()
                        .count()
                > 1;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Item(String productId, String skuId, String quantity) {

        static Item of(PurchaseOrder.Line line) {
            return new Item(line.productId(), line.variantId(), Integer.toString(line.quantity()));
        }
    }

    /** How it is sent: the carrier's code holds only for the place it was quoted for. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Logistics(
            Recipient shipmentAddress,
            @Nullable String dispatchLocation,
            @Nullable String carrierCode) {

        static Logistics of(PurchaseOrder order) {
            return new Logistics(Recipient.of(order.shipTo()), order.shipsFrom(), order.shippingMethod());
        }
    }

    /** Personal data: prints nothing of itself. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Recipient(
            String contactPerson,
            String country,
            String countryCode,
            @Nullable String province,
            @Nullable String provinceCode,
            String city,
            String address,
            @Nullable String alternateAddress,
            @Nullable String zip,
            @Nullable Telephone telephone) {

        static Recipient of(Address to) {
            @Nullable AlibabaPlace province = AlibabaPlace.province(to);
            return new Recipient(
                    to.name(),
                    AlibabaWire.nameOf(to.country()),
                    to.country(),
                    province == null ? null : province.name(),
                    province == null || province.code().isEmpty() ? null : province.code(),
                    to.city(),
                    to.line1(),
                    line2(to),
                    to.postalCode(),
                    Telephone.of(to));
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
            return "Recipient[" + countryCode + ", ***]";
        }
    }

    /** The country with a plus; numbers come without an area of their own. Personal data: prints nothing of itself. */
    record Telephone(String country, String area, String number) {

        static @Nullable Telephone of(Address to) {
            return Optional.ofNullable(to.phone())
                    .flatMap(number -> Phone.read(number, to.country()))
                    .map(phone -> new Telephone("+" + phone.countryCode(), "", phone.national()))
                    .orElse(null);
        }

        @Override
        public String toString() {
            return "Telephone[***]";
        }
    }

    /** What South Korea's customs want of a private person. Personal data: prints nothing of itself. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Clearance(
            String clearanceCode,
            String clearancer,
            @Nullable String clearanceMobileNumber,
            String clearanceType) {

        static Optional<Clearance> of(Address to) {
            return Optional.ofNullable(to.taxId())
                    .filter(number -> to.country().equals("KR") && !number.isBlank())
                    .map(number -> new Clearance(number, to.name(), to.phone(), "PERSONAL"));
        }

        @Override
        public String toString() {
            return "Clearance[***]";
        }
    }
}
