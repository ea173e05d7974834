package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Telling the platform of parcels that the seller sends himself. Whole or not at all. A buyer's wish that stands open must be
 * denied by name; that a call without it is refused, and not only warned of, is a guess on the strict side.
 */
final class Shipping {

    private final World world;
    private final SimClock clock;
    private final Sales sales;

    Shipping(World world, SimClock clock, Sales sales) {
        this.world = world;
        this.clock = clock;
        this.sales = sales;
    }

    ObjectNode confirm(Call call) {
        ShipForm form = ShipForm.of(call);
        List<Sale> orders = form.orders().stream().map(sales::required).toList();
        orders.forEach(sale -> check(call, form, sale));
        form.requests().forEach(request -> send(request, orders));
        for (Sale sale : orders) {
            deny(sale);
            sales.put(sale);
        }
        ObjectNode result = SimJson.object().putNull("assistantAgreementText");
        result.putArray("warningMessage");
        return result;
    }

    private static void check(Call call, ShipForm form, Sale sale) {
        for (ShipForm.Part part : form.parts(sale)) {
            Item item = sale.item(part.item()).orElseThrow(Refusal::noSuchOrder);
            if (part.goods().filter(id -> id != item.goodsId()).isPresent()) {
                throw call.refused("goodsId");
            }
            if (part.sku().filter(id -> id != item.skuId()).isPresent()) {
                throw call.refused("skuId");
            }
        }
        if (sale.region() == Region.BRAZIL) {
            throw Refusal.labelsOnly();
        }
        int status = sale.status();
        if (status != Sale.UN_SHIPPING && status != Sale.PARTIALLY_SHIPPED && status != Sale.PARTIALLY_DELIVERED) {
            throw Refusal.business("order status does not allow shipping");
        }
        carriers(call, form, sale);
        quantities(call, form, sale);
        demand(sale.wishes().awaitsCancellation(), form, sale, ShipForm.DENY_CANCELLATION);
        demand(sale.wishes().awaitsAddress(), form, sale, ShipForm.DENY_ADDRESS_CHANGE);
        demand(sale.wishes().underRiskControl(), form, sale, ShipForm.DENY_RISK_WARNING);
    }

    private static void carriers(Call call, ShipForm form, Sale sale) {
        boolean known = form.requests().stream()
                .allMatch(request -> Carriers.carries(request.way().carrier(), sale.region())
                        && request.others().stream().allMatch(way -> Carriers.carries(way.carrier(), sale.region())));
        if (!known) {
            throw call.refused("carrierId");
        }
    }

    /** Of an order that goes alone, everything that is open goes now. */
    private static void quantities(Call call, ShipForm form, Sale sale) {
        for (Item item : sale.items()) {
            long open = sale.open(item);
            long sent = form.sent(item);
            if (sent > open) {
                throw call.refused("quantity");
            }
            if (sent < open && form.sendType() != ShipForm.SEVERAL_ORDERS) {
                throw call.refused("orderSendInfoList");
            }
        }
    }

    private static void demand(boolean open, ShipForm form, Sale sale, String denial) {
        if (open && !form.denies(sale, denial)) {
            throw Refusal.business("confirmAcceptance must hold " + denial);
        }
    }

    /** A parcel with something of several orders is one of each. */
    private void send(ShipForm.Request request, List<Sale> orders) {
        ObjectNode parcel =
                way(SimJson.object(), request.way()).put("sent", clock.now().toString());
        ArrayNode others = parcel.putArray("others");
        request.others().forEach(way -> way(others.addObject(), way));
        for (Sale sale : orders) {
            ObjectNode own = parcel.deepCopy();
            ObjectNode parts = own.putObject("parts");
            for (ShipForm.Part part : request.parts()) {
                if (part.order().equals(sale.sn())) {
                    parts.put(part.item(), parts.path(part.item()).asLong(0) + part.quantity());
                    sales.record(
                            Ledger.Deed.SHIPPED,
                            sale.item(part.item()).orElseThrow().sku(),
                            sale);
                }
            }
            if (!parts.isEmpty()) {
                sale.doc().withArray("parcels").add(own);
            }
        }
    }

    private ObjectNode way(ObjectNode json, ShipForm.Way way) {
        return json.put("package", "PK-%019d".formatted(878_421_204_009_000_000L + world.next("package", 1)))
                .put("carrier", way.carrier())
                .put("number", way.number())
                .put("warehouse", way.warehouse());
    }

    /** Every wish that stands open was denied, or nothing would have been sent. */
    private void deny(Sale sale) {
        String now = clock.now().toString();
        if (sale.wishes().awaitsCancellation()) {
            sale.doc().put("cancel_denied", now);
        }
        if (sale.wishes().awaitsAddress()) {
            sale.doc().put("move_denied", now);
        }
        if (sale.wishes().underRiskControl()) {
            sale.doc().put("risk_denied", now);
        }
    }
}
