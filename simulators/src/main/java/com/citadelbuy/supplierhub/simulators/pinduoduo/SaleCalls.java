package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading the shop's sales. */
final class SaleCalls {

    private static final int ALL = 5;
    private static final int MOST_PAGES = 999_999;
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Sales sales;
    private final SimClock clock;

    SaleCalls(Sales sales, SimClock clock) {
        this.sales = sales;
        this.clock = clock;
    }

    /** Those that were confirmed in a stretch of time. */
    ObjectNode list(Call call) {
        Predicate<Sale> wanted = window(call, "start_confirm_at", "end_confirm_at", DAY, Sale::confirmed);
        return page(call, call.between("page", 1, 1, MOST_PAGES), wanted, "order_list", confirmedLast());
    }

    /** Those of which anything changed in a stretch of time. What the lottery flag may be is not documented. */
    ObjectNode increment(Call call) {
        Predicate<Sale> wanted =
                window(call, "start_updated_at", "end_updated_at", HALF_AN_HOUR, sale -> Optional.of(sale.updated()));
        call.between("is_lucky_flag", -1, 0, 9);
        call.required("page");
        Comparator<Sale> newest = Comparator.comparing(Sale::updated).reversed();
        return page(call, call.between("page", 1, 1, MOST_PAGES), wanted, "order_sn_list", newest);
    }

    private Comparator<Sale> confirmedLast() {
        return Comparator.<Sale, Instant>comparing(sale -> sale.confirmed().orElseGet(clock::now))
                .reversed();
    }

    private static Predicate<Sale> window(
            Call call, String from, String to, Duration longest, Function<Sale, Optional<Instant>> of) {
        long start = call.second(from).getEpochSecond();
        long end = call.second(to).getEpochSecond();
        if (end < start || end - start > longest.toSeconds()) {
            throw Refusal.parameter(to);
        }
        return sale -> of.apply(sale)
                .map(Instant::getEpochSecond)
                .filter(at -> at >= start && at <= end)
                .isPresent();
    }

    /** Either all are counted, or it is said whether more follow; nobody gets both. */
    private ObjectNode page(Call call, int page, Predicate<Sale> wanted, String name, Comparator<Sale> order) {
        int status = call.oneOf("order_status", List.of(1, 2, 3, ALL));
        int refund = call.oneOf("refund_status", List.of(1, 2, 3, 4, ALL));
        int size = call.between("page_size", 100, 1, 100);
        boolean useHasNext = call.flag("use_has_next", false);
        Optional<Long> trade = call.optionalNumber("trade_type");
        List<Sale> found = sales
                .all(wanted.and(sale -> status == ALL || sale.orderStatus() == status)
                        .and(sale -> refund == ALL || sale.refundStatus() == refund)
                        // Deposits are a trade of another type, and none of these.
                        .and(_ -> trade.isEmpty() || trade.get() == 0))
                .stream()
                .sorted(order)
                .toList();
        ObjectNode body = SimJson.object().put("has_next", useHasNext && (long) page * size < found.size());
        if (!useHasNext) {
            body.put("total_count", found.size());
        }
        ArrayNode list = body.putArray(name);
        found.stream().skip((page - 1L) * size).limit(size).forEach(sale -> list.add(SaleViews.whole(sale)));
        return body;
    }

    ObjectNode information(Call call) {
        ObjectNode body = SimJson.object();
        body.set("order_info", SaleViews.whole(sales.required(call.required("order_sn"))));
        return body;
    }

    /** Here alone the number is in camel case. Sales that are not the shop's are left out. */
    ObjectNode statuses(Call call) {
        ObjectNode body = SimJson.object();
        ArrayNode list = body.putArray("order_status_list");
        for (String sn : call.required("order_sns").split(",")) {
            sales.find(sn)
                    .ifPresent(sale -> list.addObject()
                            .put("orderSn", sale.sn())
                            .put("order_status", sale.orderStatus())
                            .put("refund_status", sale.refundStatus()));
        }
        return body;
    }
}
