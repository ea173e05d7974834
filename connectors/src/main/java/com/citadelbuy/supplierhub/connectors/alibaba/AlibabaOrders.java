package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** Reading orders. The list holds ids and states only, so that each of a page is read by itself. */
final class AlibabaOrders implements ReadOrders, ListOrders {

    static final String GET = "/alibaba/order/get";
    static final String LIST = "/alibaba/order/list";

    private static final int SIZE = 20;

    /** Clocks differ; an order must not be missed because it seems to come from the future. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private record Read(@Nullable Raw<AlibabaOrder> value) {}

    private record Listed(Orders value) {
        Listed {
            AlibabaWire.promised(value, "orders");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Orders(
            @Nullable String totalCount,
            @JsonDeserialize(using = WrappedList.class) List<One> orderList) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record One(String tradeId) {
        One {
            AlibabaWire.promised(tradeId, "the id of an order");
        }
    }

    /** A moment as filters want it, twice: as text in Pacific time, and as milliseconds. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Moment(String dateStr, String dateTimestamp) {

        private static final DateTimeFormatter PACIFIC =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("America/Los_Angeles"));

        static String of(Instant moment) {
            return WireJson.text(new Moment(PACIFIC.format(moment), Long.toString(moment.toEpochMilli())));
        }
    }

    /** Where a walk stands. It keeps to the time at which it began, so that its pages do not move. */
    private record Place(Instant begun, long page) {

        static Place of(@Nullable Cursor cursor, Instant now) {
            if (cursor == null) {
                return new Place(now, 0);
            }
            String[] parts = cursor.text().split(":", 2);
            return new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1]));
        }

        @Nullable
        Cursor after(Orders orders) {
            @Nullable Integer total = AlibabaWire.number(orders.totalCount());
            boolean more = total == null ? orders.orderList().size() >= SIZE : (page + 1) * SIZE < total;
            return more && !orders.orderList().isEmpty() ? new Cursor(begun.toEpochMilli() + ":" + (page + 1)) : null;
        }
    }

    private final Session session;

    AlibabaOrders(Session session) {
        this.session = session;
    }

    @Override
    public OrderSnapshot byId(String orderId) {
        Raw<AlibabaOrder> order = AlibabaWire.get(session, GET)
                .query("e_trade_id", orderId)
                .read(Read.class)
                .value();
        if (order == null || order.value().tradeId() == null) {
            throw AlibabaWire.failure(Kind.NOT_FOUND, "Alibaba knows no such order");
        }
        return order.value().toSnapshot(orderId, order.json());
    }

    /** Of the last days only: an account may have hundreds of thousands, and no document says which come first. */
    @Override
    public Page<OrderSnapshot> page(@Nullable Cursor from) {
        Place place = Place.of(from, session.clock().instant());
        Orders orders = AlibabaWire.get(session, LIST)
                .query("role", "buyer")
                .query("start_page", place.page())
                .query("page_size", SIZE)
                .query("create_date_start", Moment.of(place.begun().minus(Alibaba.LISTED)))
                .query("create_date_end", Moment.of(place.begun().plus(SKEW)))
                .read(Listed.class)
                .value();
        return new Page<>(
                orders.orderList().stream().map(order -> byId(order.tradeId())).toList(), place.after(orders));
    }
}
