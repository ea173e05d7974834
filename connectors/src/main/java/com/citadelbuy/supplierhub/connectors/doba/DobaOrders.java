package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.connectors.doba.DobaWire.To;
import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.PayOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cancellation;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Payment;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Orders: imported unpaid, then paid, each a step of its own. An import that nobody pays lapses and costs nothing. */
final class DobaOrders implements PlaceOrders, PayOrders, ReadOrders, ListOrders, CancelOrders {

    /** By what an import is paid; told when it is made, and never again. */
    static final String PAY_KEY = "encryptOrdBatchIds";

    static final String CARD = "card_id";

    private static final int PREPAID = 7;
    private static final int BY_CARD = 0;
    private static final int NOT_NEEDED = 102;

    private static final Comparator<OrderSnapshot> OLDEST_FIRST =
            Comparator.comparing(OrderSnapshot::createdAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    private final Session session;

    DobaOrders(Session session) {
        this.session = session;
    }

    @Override
    public Placement place(PurchaseOrder order) {
        String reference = order.reference().text();
        Optional<To> billTo = DobaBilling.of(session);
        return session.http()
                .post("importOrder", "/api/order/doba/importOrder")
                .json(DobaImport.of(order, billTo, DobaShipping.platform(session)))
                .readOr(
                        DobaImported.class,
                        done -> done.value().toPlacement(reference, done.json()),
                        Placement::refused);
    }

    @Override
    public Payment pay(OrderSnapshot order) {
        @Nullable String key = order.details().get(PAY_KEY);
        if (key == null) {
            return new Payment.Refused(Failure.of(
                    Kind.UNSUPPORTED,
                    "Doba tells the key for paying only when an order is placed; pay this one on its website"));
        }
        Optional<String> card = session.setting(CARD);
        return session.http()
                .post("payment.submit", "/api/pay/payment/doba/submit")
                .json(new Submit(key, card.isPresent() ? BY_CARD : PREPAID, card.orElse("")))
                .readOr(JsonNode.class, done -> new Payment.Done(), Payment.Refused::new);
    }

    @Override
    public OrderSnapshot byId(String orderId) {
        return orders(orderId)
                .filter(order -> order.id().equals(orderId))
                .findFirst()
                .orElseThrow(() -> DobaWire.failure(Kind.NOT_FOUND, "Doba shows no order " + orderId));
    }

    /** No paging is documented: what is listed is the last 30 days, in an order that nothing tells. */
    @Override
    public Page<OrderSnapshot> page(@Nullable Cursor from) {
        return Page.last(orders(null).sorted(OLDEST_FIRST.reversed()).toList());
    }

    @Override
    public Cancellation cancel(OrderSnapshot order) {
        return session.http()
                .post("closeOrder", "/api/order/doba/closeOrder")
                .json(new Close(List.of(order.id()), NOT_NEEDED, ""))
                .readOr(JsonNode.class, done -> new Cancellation.Cancelled(), Cancellation.Refused::new);
    }

    private Stream<OrderSnapshot> orders(@Nullable String orderId) {
        return session
                .http()
                .get("queryOrder", "/api/order/doba/queryOrder")
                .query("ordBusiId", orderId)
                .read(Queried.class)
                .all()
                .stream()
                .flatMap(found -> found.orderBatchList().stream())
                .flatMap(Batch::orders);
    }

    /** Whoever has the key pays with it: prints nothing of it. */
    private record Submit(String encryptOrdBatchIds, int paymentMethodCode, String cardId) {

        @Override
        public String toString() {
            return "Submit[" + paymentMethodCode + ", ***]";
        }
    }

    private record Close(List<String> ordBusiIds, int closeReasonType, String closerRemark) {}

    private record Queried(List<Found> all) {
        Queried {
            Objects.requireNonNull(all, "the orders are missing");
        }
    }

    private record Found(
            @JsonDeserialize(using = WrappedList.class) List<Batch> orderBatchList) {}

    private record Batch(
            @Nullable String ordBatchId,
            @Nullable String orderPayURL,
            @Nullable String payDeadLine,
            @JsonDeserialize(using = WrappedList.class) List<Raw<DobaOrder>> waitingPayOrderList,
            @JsonDeserialize(using = WrappedList.class) List<Raw<DobaOrder>> paidOrderList) {

        Stream<OrderSnapshot> orders() {
            Map<String, String> told =
                    WireTexts.named("ordBatchId", ordBatchId, "orderPayURL", orderPayURL, "payDeadLine", payDeadLine);
            return Stream.concat(
                    waitingPayOrderList.stream().map(order -> order.value().toSnapshot(true, told, order.json())),
                    paidOrderList.stream().map(order -> order.value().toSnapshot(false, told, order.json())));
        }
    }
}
