package com.citadelbuy.supplierhub.simulators.temu;

import java.util.List;
import java.util.Optional;

/** What a seller says he has sent, member by member, before anybody looks whether it can be. */
record ShipForm(int sendType, List<Request> requests) {

    static final int ONE_PARCEL = 0;
    static final int SEVERAL_PARCELS = 1;
    static final int SEVERAL_ORDERS = 2;

    static final String DENY_CANCELLATION = "DENY_CANCELLATION";
    static final String DENY_ADDRESS_CHANGE = "DENY_ADDRESS_CHANGE";
    static final String DENY_RISK_WARNING = "DENY_PARENT_RISK_WARNING";

    private static final List<String> DENIALS = List.of(DENY_CANCELLATION, DENY_ADDRESS_CHANGE, DENY_RISK_WARNING);

    /** By whom, and under which number, something leaves from where. */
    record Way(long carrier, String number, String warehouse) {

        private static Way of(Call call) {
            Way way = new Way(
                    call.requiredNumber("carrierId"),
                    call.required("trackingNumber"),
                    call.required("selfShippingWarehouseId"));
            if (!Carriers.hasWarehouse(way.warehouse())) {
                throw call.refused("selfShippingWarehouseId");
            }
            return way;
        }
    }

    /** So many of an item. */
    record Part(String order, String item, Optional<Long> goods, Optional<Long> sku, long quantity) {

        private static Part of(Call call) {
            long quantity = call.requiredNumber("quantity");
            if (quantity == 0) {
                throw call.refused("quantity");
            }
            return new Part(
                    call.required("parentOrderSn"),
                    call.required("orderSn"),
                    call.number("goodsId"),
                    call.number("skuId"),
                    quantity);
        }
    }

    /** A parcel with what is in it, what it denies the buyer, and further parcels that belong to it. */
    record Request(Way way, List<Part> parts, List<String> denials, List<Way> others) {

        private static Request of(Call call) {
            return new Request(
                    Way.of(call),
                    call.requiredObjects("orderSendInfoList").stream()
                            .map(Part::of)
                            .toList(),
                    call.words("confirmAcceptance", DENIALS),
                    call.objects("subSendRequests").stream().map(Way::of).toList());
        }
    }

    static ShipForm of(Call call) {
        int type = call.requiredOneOf("sendType", List.of(ONE_PARCEL, SEVERAL_PARCELS, SEVERAL_ORDERS));
        ShipForm form = new ShipForm(
                type,
                call.requiredObjects("sendRequestList").stream()
                        .map(Request::of)
                        .toList());
        boolean several = form.requests().size() > 1;
        boolean manyOrders = form.orders().size() > 1;
        if (several != (type == SEVERAL_PARCELS) || manyOrders != (type == SEVERAL_ORDERS)) {
            throw call.refused("sendType");
        }
        return form;
    }

    /** The parent orders, each once. */
    List<String> orders() {
        return parts().stream().map(Part::order).distinct().toList();
    }

    private List<Part> parts() {
        return requests.stream().flatMap(request -> request.parts().stream()).toList();
    }

    /** How many of an item are sent in all parcels together. */
    long sent(Item item) {
        return parts().stream()
                .filter(part -> part.item().equals(item.sn()))
                .mapToLong(Part::quantity)
                .sum();
    }

    List<Part> parts(Sale sale) {
        return parts().stream().filter(part -> part.order().equals(sale.sn())).toList();
    }

    /** Whether every parcel with something of this order denies its buyer that. */
    boolean denies(Sale sale, String denial) {
        return requests.stream()
                .filter(request ->
                        request.parts().stream().anyMatch(part -> part.order().equals(sale.sn())))
                .allMatch(request -> request.denials().contains(denial));
    }
}
