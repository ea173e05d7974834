package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An order as {@code createOrderV2} takes it, under CJ's names (§3.5). It names who lives where: prints nothing of that. */
record CjOrderRequest(
        String orderNumber,
        String shippingCustomerName,
        String shippingCountryCode,
        String shippingCountry,
        @Nullable String shippingProvince,
        String shippingCity,
        String shippingAddress,
        @Nullable String shippingAddress2,
        @Nullable String shippingZip,
        @Nullable String shippingPhone,
        @Nullable String email,
        @Nullable String taxId,
        @Nullable String remark,
        int payType,
        @Nullable String logisticName,
        String fromCountryCode,
        int shopLogisticsType,
        int isSandbox,
        List<Line> products) {

    private static final int CREATE_ONLY = 3;
    private static final int CJ_SHIPS = 2;

    record Line(String vid, int quantity, String storeLineItemId) {
        static Line of(PurchaseOrder.Line line) {
            return new Line(line.variantId(), line.quantity(), line.id());
        }
    }

    static CjOrderRequest of(PurchaseOrder order, String from, boolean sandbox) {
        Address to = order.shipTo();
        return new CjOrderRequest(
                order.reference().text(),
                to.name(),
                CjWire.country(to.country()),
                Locale.of("", to.country()).getDisplayCountry(Locale.ENGLISH),
                to.state(),
                to.city(),
                to.line1(),
                to.line2(),
                to.postalCode(),
                to.phone(),
                to.email(),
                to.taxId(),
                order.note(),
                CREATE_ONLY,
                order.shippingMethod(),
                CjWire.country(from),
                CJ_SHIPS,
                sandbox ? 1 : 0,
                order.lines().stream().map(Line::of).toList());
    }

    @Override
    public String toString() {
        return "CjOrderRequest[" + orderNumber + ", ***]";
    }
}
