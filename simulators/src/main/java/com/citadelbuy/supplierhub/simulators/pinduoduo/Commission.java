package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an affiliate earns by one order, as of now. What the shop's own side knows of the same order, if it is one of its sales,
 * decides when it arrives and whether it is undone.
 */
final class Commission {

    /** How it ends when nobody's sale decides that. */
    enum End {
        SETTLED,
        REJECTED,
        PENALISED
    }

    private static final int PAID = 0;
    private static final int GROUPED = 1;
    private static final int RECEIVED = 2;
    private static final int APPROVED = 3;
    private static final int REJECTED = 4;
    private static final int SETTLED = 5;
    private static final int PENALISED = 10;
    private static final Duration ARRIVAL = Duration.ofDays(4);
    private static final Duration APPROVAL = Duration.ofDays(15);
    private static final Duration SETTLEMENT = Duration.ofDays(10);

    private final ObjectNode doc;
    private final SimClock clock;
    private final Optional<Sale> sale;

    Commission(ObjectNode doc, SimClock clock, Optional<Sale> sale) {
        this.doc = doc;
        this.clock = clock;
        this.sale = sale;
    }

    private Instant created() {
        return Times.kept(doc, "created").orElseThrow();
    }

    private Instant paid() {
        return clock.after(created(), Sale.PAYMENT);
    }

    private Optional<Instant> undone() {
        if (sale.isPresent()) {
            return sale.get().cancelled().or(sale.get()::refunded);
        }
        return passed(clock.after(created(), Duration.ofDays(1))).filter(_ -> ends(End.REJECTED));
    }

    private Optional<Instant> penalised() {
        return passed(clock.after(created(), Duration.ofDays(6))).filter(_ -> ends(End.PENALISED));
    }

    private boolean ends(End end) {
        return doc.path("end").asString("").equals(end.name());
    }

    private Optional<Instant> grouped() {
        return sale.isPresent() ? sale.get().confirmed() : passed(clock.after(created(), Sale.CONFIRMATION));
    }

    private Optional<Instant> received() {
        if (sale.isPresent()) {
            return sale.get().received();
        }
        return undone().isPresent() ? Optional.empty() : passed(clock.after(created(), ARRIVAL));
    }

    private Optional<Instant> approved() {
        return undone().isPresent() || penalised().isPresent() ? Optional.empty() : later(received(), APPROVAL);
    }

    private Optional<Instant> settled() {
        return later(approved(), SETTLEMENT);
    }

    private Optional<Instant> later(Optional<Instant> since, Duration work) {
        return since.flatMap(at -> passed(clock.after(at, work)));
    }

    private Optional<Instant> passed(Instant at) {
        return at.isAfter(clock.now()) ? Optional.empty() : Optional.of(at);
    }

    private record Step(Optional<Instant> at, int status, String words) {}

    /** Latest first; the first that has come is where it stands. */
    private Step step() {
        return List.of(
                        new Step(undone(), REJECTED, "审核失败"),
                        new Step(penalised(), PENALISED, "已处罚"),
                        new Step(settled(), SETTLED, "已结算"),
                        new Step(approved(), APPROVED, "审核成功"),
                        new Step(received(), RECEIVED, "确认收货"),
                        new Step(grouped(), GROUPED, "已成团"))
                .stream()
                .filter(each -> each.at().isPresent())
                .findFirst()
                .orElseGet(() -> new Step(passed(paid()).or(() -> Optional.of(created())), PAID, "已支付"));
    }

    Instant modified() {
        return step().at().orElseThrow();
    }

    ObjectNode json() {
        Step step = step();
        ObjectNode json = SimJson.object()
                .put("order_sn", doc.path("order_sn").asString())
                .put("order_id", Ids.url("order " + doc.path("order_sn").asString()))
                .put("goods_sign", doc.path("goods_sign").asString())
                // Retired.
                .put("goods_id", 0)
                .put("goods_name", doc.path("goods_name").asString())
                .put("goods_thumbnail_url", doc.path("thumb").asString())
                .put("goods_quantity", doc.path("quantity").asLong())
                .put("goods_price", doc.path("price").asLong())
                .put("order_amount", doc.path("amount").asLong())
                .put("promotion_rate", doc.path("rate").asLong())
                .put(
                        "promotion_amount",
                        doc.path("amount").asLong() * doc.path("rate").asLong() / 1000)
                .put("order_status", step.status())
                .put("order_status_desc", step.words());
        json.put("order_create_time", created().getEpochSecond());
        instants(json);
        return json.put("order_modify_at", modified().getEpochSecond())
                .put("p_id", doc.path("pid").asString())
                .put("custom_parameters", doc.path("custom").asString())
                .put("type", 0)
                .put("is_direct", 1)
                .put("price_compare_status", 0)
                .put("fail_reason", step.status() == REJECTED ? "订单已退款" : "")
                .put("mall_name", doc.path("mall_name").asString());
    }

    private void instants(ObjectNode json) {
        put(json, "order_pay_time", passed(paid()));
        put(json, "order_group_success_time", grouped());
        put(json, "order_receive_time", received());
        put(json, "order_verify_time", approved());
        put(json, "order_settle_time", settled());
    }

    private static void put(ObjectNode json, String name, Optional<Instant> at) {
        @Nullable Long seconds = at.map(Instant::getEpochSecond).orElse(null);
        json.put(name, seconds);
    }
}
