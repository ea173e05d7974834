package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.connectors.doba.DobaWire.To;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order as it is imported: a batch of one. */
record DobaImport(To billingAddress, List<Order> openApiImportDSOrderList) {

    /** Names the order within its batch, and only there. */
    static final String NUMBER = "1";

    static DobaImport of(PurchaseOrder order, Optional<To> billTo, String platform) {
        To to = To.of(order.shipTo());
        return new DobaImport(billTo.orElse(to), List.of(Order.of(order, to, platform)));
    }

    record Order(
            int dsPlatformId,
            String orderNumber,
            String remark,
            String storeOrderBusiId,
            To shippingAddress,
            List<Item> goodsDetailDTOList) {

        static Order of(PurchaseOrder order, To to, String platform) {
            return new Order(
                    Integer.parseInt(platform),
                    NUMBER,
                    DobaWire.orEmpty(order.note()),
                    order.reference().text(),
                    to,
                    order.lines().stream()
                            .map(line -> Item.of(line, order.shippingMethod()))
                            .toList());
        }
    }

    record Item(
            String itemNo, String quantityOrdered, @Nullable String shippingMethodId) {
        static Item of(PurchaseOrder.Line line, @Nullable String method) {
            return new Item(line.variantId(), Integer.toString(line.quantity()), method);
        }
    }
}
