package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** Orders, imported under our reference, which is the only number that they can be read by. */
final class BanggoodOrders implements PlaceOrders, ReadOrders {

    static final String IMPORT = "order.importOrder";
    static final String INFO = "order.getOrderInfo";

    @JsonNaming(SnakeCaseStrategy.class)
    private record Info(
            @JsonDeserialize(using = WrappedList.class) List<Raw<BanggoodOrder>> saleRecordIdList) {}

    private final Session session;

    BanggoodOrders(Session session) {
        this.session = session;
    }

    @Override
    public Placement place(PurchaseOrder order) {
        return BanggoodCountries.read(session)
                .nameOf(order.shipTo().country())
                .flatMap(country -> BanggoodPurchase.of(order, country, BanggoodWarehouses.usual(session)))
                .map(purchase -> send(order, purchase))
                .orElseGet(() -> new Placement.Rejected(Failure.of(
                        Kind.INVALID_REQUEST,
                        "Banggood does not deliver these goods from there to "
                                + order.shipTo().country())));
    }

    private Placement send(PurchaseOrder order, BanggoodPurchase purchase) {
        return purchase.into(session.http().post(IMPORT, "/order/importOrder"))
                .form("currency", BanggoodWire.currency(session))
                .readOr(
                        BanggoodImported.class,
                        reply -> reply.value().toPlacement(order, reply.json()),
                        refusal -> refused(order, refusal));
    }

    /** A reference that is known already leads to its order, where that can be read. */
    private Placement refused(PurchaseOrder order, Failure refusal) {
        return refusal.kind() == Kind.CONFLICT
                ? find(order.reference().text())
                        .map(found -> Placement.accepted(found.value().toFound(order, found.json())))
                        .orElseGet(() -> Placement.refused(refusal))
                : Placement.refused(refusal);
    }

    @Override
    public OrderSnapshot byId(String orderId) {
        return find(orderId)
                .map(found -> found.value().toSnapshot(orderId, found.json()))
                .orElseThrow(() -> BanggoodWire.failure(Kind.NOT_FOUND, "Banggood shows no order " + orderId));
    }

    private Optional<Raw<BanggoodOrder>> find(String saleRecordId) {
        return session
                .http()
                .get(INFO, "/order/getOrderInfo")
                .query("sale_record_id", saleRecordId)
                .read(Info.class)
                .saleRecordIdList()
                .stream()
                .filter(order -> saleRecordId.equals(order.value().saleRecordId()))
                .findFirst();
    }
}
