package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading the shop's orders. What holds orders of Brazil comes in a second envelope. */
final class OrderCalls {

    private static final int USUAL = 10;
    private static final int MOST = 100;
    private static final int MOST_PAGES = 999_999;
    private static final String BY_CREATION = "createTime";
    private static final List<String> ORDERS = List.of(BY_CREATION, "updateTime");

    private final Sales sales;
    private final SimClock clock;
    private final OrderViews views;

    OrderCalls(Sales sales, SimClock clock) {
        this.sales = sales;
        this.clock = clock;
        this.views = new OrderViews(clock);
    }

    ObjectNode list(Call call) {
        int page = call.between("pageNumber", 1, 1, MOST_PAGES);
        int size = call.between("pageSize", USUAL, 1, MOST);
        String sort = call.has("sortby") ? call.word("sortby", ORDERS) : BY_CREATION;
        Predicate<Sale> wanted = OrderFilter.of(call);
        Function<Sale, Instant> by = sort.equals(BY_CREATION) ? Sale::created : Sale::updated;
        List<Sale> found = sales.all(wanted).stream()
                .sorted(Comparator.comparing(by).thenComparing(Sale::number).reversed())
                .toList();
        List<Sale> shown = found.stream().skip((page - 1L) * size).limit(size).toList();
        ObjectNode result = SimJson.object().put("totalItemNum", found.size());
        ArrayNode items = result.putArray("pageItems");
        shown.forEach(sale -> items.add(views.listed(sale)));
        return enveloped(result, shown);
    }

    ObjectNode detail(Call call) {
        Sale sale = sales.required(call.required("parentOrderSn"));
        return enveloped(views.whole(sale), List.of(sale));
    }

    private ObjectNode enveloped(ObjectNode result, List<Sale> told) {
        boolean twice = told.stream().anyMatch(sale -> sale.region() == Region.BRAZIL);
        return twice ? Envelope.second(result, clock) : result;
    }

    ObjectNode shippingInfo(Call call) {
        return ShippingInfo.of(sales.required(call.required("parentOrderSn")));
    }
}
