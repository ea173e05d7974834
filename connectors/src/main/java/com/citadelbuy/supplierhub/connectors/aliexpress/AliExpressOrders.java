package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Creating and reading orders. There is no list, no look-up by our reference and no cancelling. */
final class AliExpressOrders implements PlaceOrders, ReadOrders {

    static final String CREATE = "aliexpress.ds.order.create";
    static final String GET = "aliexpress.trade.ds.order.get";
    static final String AUTO_PAY = "auto_pay";

    @JsonNaming(SnakeCaseStrategy.class)
    private record Query(String orderId) {}

    private final Session session;

    AliExpressOrders(Session session) {
        this.session = session;
    }

    /** Spends money with {@code auto_pay}, else leaves the paying to a person. */
    @Override
    public Placement place(PurchaseOrder order) {
        boolean pays = session.setting(AUTO_PAY).filter("true"::equals).isPresent();
        return AliExpressWire.call(session, CREATE)
                .formJson("ds_extend_request", AliExpressPurchase.Extend.paying(pays))
                .formJson(
                        "param_place_order_request4_open_api_d_t_o",
                        AliExpressPurchase.of(order, AliExpressWire.language(session)))
                .readOr(
                        AliExpressCreated.class,
                        created -> created.value().toPlacement(pays, created.json()),
                        Placement::refused);
    }

    @Override
    public OrderSnapshot byId(String orderId) {
        Raw<AliExpressOrder> order = AliExpressWire.call(session, GET)
                .formJson("single_order_query", new Query(orderId))
                .repeatable()
                .readRaw(AliExpressOrder.class);
        return order.value().toSnapshot(orderId, order.json());
    }
}
