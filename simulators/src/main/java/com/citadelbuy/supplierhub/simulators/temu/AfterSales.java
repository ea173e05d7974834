package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What buyers ask for afterwards: cancellations before something is shipped, returns once it has come. Of the numbers of their
 * statuses the documents give few; where they give none, none is told.
 */
final class AfterSales {

    static final int RETURN_AND_REFUND = 2;
    static final int RETURNING = 10;
    static final int REFUNDED = 5;

    private static final int PENDING = 8;
    private static final int AGREED = 9;
    private static final int REJECTED = 10;
    private static final int REVOKED = 11;
    private static final List<Integer> GROUPS = List.of(PENDING, AGREED, REJECTED, REVOKED);

    private static final Duration WAY_BACK = Duration.ofDays(3);
    private static final int USUAL = 10;
    private static final int MOST = 200;
    private static final int MOST_PAGES = 999_999;

    private final Sales sales;
    private final SimClock clock;

    AfterSales(Sales sales, SimClock clock) {
        this.sales = sales;
        this.clock = clock;
    }

    static String sn(Sale sale) {
        return sale.sn() + "-A";
    }

    static Optional<Instant> refund(Sale sale, SimClock clock) {
        return sale.returned().map(at -> clock.after(at, WAY_BACK)).filter(at -> !at.isAfter(clock.now()));
    }

    static boolean refunded(Sale sale, SimClock clock) {
        return sale.cancelled().isPresent() || refund(sale, clock).isPresent();
    }

    ObjectNode cancellations(Call call) {
        Optional<Integer> group = call.oneOf("afterSalesStatusGroup", GROUPS);
        return page(
                call,
                sale -> sale.wishes().cancelAsked().isPresent() && (group.isEmpty() || group(sale) == group.get()),
                this::cancellation);
    }

    private static int group(Sale sale) {
        if (sale.wishes().cancelGranted().isPresent()) {
            return AGREED;
        }
        return sale.wishes().cancelDenied().isPresent() ? REJECTED : PENDING;
    }

    private ObjectNode cancellation(Sale sale) {
        ObjectNode json = SimJson.object().put("parentAfterSalesSn", sn(sale));
        if (sale.wishes().cancelGranted().isPresent()) {
            json.put("parentAfterSalesStatus", REFUNDED);
        } else {
            json.putNull("parentAfterSalesStatus");
        }
        long asked = sale.wishes().cancelAsked().orElseThrow().toEpochMilli();
        ArrayNode list = json.putArray("afterSalesInfoList");
        for (Item item : sale.items()) {
            ObjectNode entry = list.addObject()
                    .put("afterSalesSn", sn(sale) + list.size())
                    .put("parentOrderSn", sale.sn())
                    .put("orderSn", item.sn())
                    .put("goodsId", item.goodsId())
                    .put("productSkuId", item.productSkuId())
                    .put("applyGoodsNumber", item.quantity())
                    .put("createAtMillis", asked);
            entry.putArray("productList")
                    .addObject()
                    .put("productSkuId", item.productSkuId())
                    .put("extCode", item.sku());
        }
        return json;
    }

    /** What this list takes is not documented: pages as its neighbour's, and nothing to filter by. */
    ObjectNode returns(Call call) {
        return page(call, sale -> sale.returned().isPresent(), this::returned);
    }

    private ObjectNode returned(Sale sale) {
        Optional<Instant> refund = refund(sale, clock);
        Instant asked = sale.returned().orElseThrow();
        ObjectNode json = SimJson.object()
                .put("parentAfterSalesSn", sn(sale))
                .put("parentOrderSn", sale.sn())
                .put("afterSalesType", RETURN_AND_REFUND)
                .put("parentAfterSalesStatus", refund.isPresent() ? REFUNDED : RETURNING)
                .put("afterSalesStatusGroup", refund.isPresent() ? AGREED : PENDING)
                .put("createAt", asked.toEpochMilli())
                .put("updateAt", refund.orElse(asked).toEpochMilli())
                .putNull("operateExpireTimeMs")
                .putNull("returnDeliveryType");
        return json.putNull("availableOperateList");
    }

    private ObjectNode page(Call call, Predicate<Sale> wanted, Function<Sale, ObjectNode> view) {
        int page = call.between("pageNo", 1, 1, MOST_PAGES);
        int size = call.between("pageSize", USUAL, 1, MOST);
        List<Sale> found = sales.all(wanted).reversed();
        ObjectNode result = SimJson.object().put("total", found.size()).put("pageNumber", page);
        ArrayNode data = result.putArray("data");
        found.stream().skip((page - 1L) * size).limit(size).forEach(sale -> data.add(view.apply(sale)));
        return result;
    }
}
