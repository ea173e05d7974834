package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order as the import wants it: a form with brackets.
 *
 * @param country as Banggood writes it
 * @param warehouses where each line is ordered from
 */
record BanggoodPurchase(PurchaseOrder order, String country, List<String> warehouses) {

    /** Empty where a line does not lie in the country that it is to be shipped from. */
    static Optional<BanggoodPurchase> of(PurchaseOrder order, String country, String usual) {
        List<String> warehouses = order.lines().stream()
                .flatMap(line -> BanggoodWarehouses.of(line, order.shipsFrom(), usual).stream())
                .toList();
        return warehouses.size() == order.lines().size()
                ? Optional.of(new BanggoodPurchase(order, country, warehouses))
                : Optional.empty();
    }

    SupplierRequest into(SupplierRequest form) {
        Address to = order.shipTo();
        form.form("sale_record_id", order.reference().text())
                .form("delivery_name", to.name())
                .form("delivery_country", country)
                .form("delivery_state", to.state())
                .form("delivery_city", to.city())
                .form("delivery_street_address", to.line1())
                .form("delivery_street_address2", line2(to))
                .form("delivery_postcode", to.postalCode())
                .form("delivery_telephone", to.phone())
                .form("product_total", order.lines().size());
        IntStream.range(0, order.lines().size()).forEach(at -> line(form, at));
        return form;
    }

    private void line(SupplierRequest form, int at) {
        PurchaseOrder.Line line = order.lines().get(at);
        String name = "product_list[" + at + "]";
        form.form(name + "[product_id]", line.productId())
                .form(name + "[poa_id]", BanggoodPoa.of(line))
                .form(name + "[quantity]", line.quantity())
                .form(name + "[warehouse]", warehouses.get(at))
                .form(name + "[shipmethod_code]", order.shippingMethod());
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
        return "BanggoodPurchase[***]";
    }
}
