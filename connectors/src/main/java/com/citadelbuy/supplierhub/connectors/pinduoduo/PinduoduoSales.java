package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.SaleRules.Basis;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What was sold, found by when it was confirmed, which is when there is something to send. The list of what changed takes windows of
 * half an hour, has to be read backwards and tells numbers only; what becomes of a sale is seen by reading it again instead.
 */
final class PinduoduoSales implements ReceiveSales {

    /** A sale may be hidden for ten minutes after it was told of ("Errors"). */
    static final SaleRules RULES = new SaleRules(Basis.PLACED, Duration.ofHours(24), Duration.ofMinutes(10));

    static final String LIST = "pdd.order.list.get";
    static final String GET = "pdd.order.information.get";

    private static final int MOST = 100;
    private static final int ALL = 5;

    private final Session session;

    PinduoduoSales(Session session) {
        this.session = session;
    }

    @Override
    public Page<Sale> page(SaleWindow window, @Nullable Cursor from) {
        long page = from == null ? 1 : from.number();
        Orders orders = PinduoduoWire.call(session, LIST)
                .form("start_confirm_at", window.from().getEpochSecond())
                .form("end_confirm_at", window.to().getEpochSecond())
                .form("order_status", ALL)
                .form("refund_status", ALL)
                .form("page", page)
                .form("page_size", MOST)
                .form("use_has_next", true)
                .repeatable()
                .read(Orders.class);
        return Entry.page(orders.orderList(), PinduoduoOrder::toSale, orders.hasNext() ? Cursor.of(page + 1) : null);
    }

    @Override
    public Sale again(Sale known) {
        Raw<PinduoduoOrder> order = PinduoduoWire.call(session, GET)
                .form("order_sn", known.id())
                .repeatable()
                .read(Found.class)
                .orderInfo();
        return order.value().toSale(order.json());
    }

    /** @param hasNext asked for, hence promised: without it a page would pass for the last */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Orders(List<Entry<PinduoduoOrder>> orderList, Boolean hasNext) {
        Orders {
            Objects.requireNonNull(orderList, "the list of orders is missing");
            Objects.requireNonNull(hasNext, "whether there are more orders is missing");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Found(Raw<PinduoduoOrder> orderInfo) {
        Found {
            Objects.requireNonNull(orderInfo, "the order is missing");
        }
    }
}
