package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The commission orders of the account. */
final class Commissions {

    private static final String COMMISSIONS = "commissions";
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration HISTORY = Duration.ofDays(90);

    private final World world;
    private final SimClock clock;
    private final Sales sales;

    Commissions(World world, SimClock clock, Catalogue catalogue, Sales sales) {
        this.world = world;
        this.clock = clock;
        this.sales = sales;
        if (world.size(COMMISSIONS) == 0) {
            plant(catalogue);
        }
    }

    /** Orders of goods that other shops sell. */
    private void plant(Catalogue catalogue) {
        List<Goods> goods = catalogue.all(each -> !each.own());
        Links.Promotion promotion = new Links.Promotion(Promoters.PID, Promoters.CUSTOM);
        Commission.End[] ends = {
            Commission.End.SETTLED, Commission.End.SETTLED, Commission.End.REJECTED, Commission.End.PENALISED
        };
        long[] hours = {1, 120, 48, 192};
        for (int i = 0; i < ends.length; i++) {
            Instant created = clock.after(clock.now(), Duration.ofHours(-hours[i]));
            add(sales.newSn(created), created, goods.get(i), goods.get(i).skus().getFirst(), 1 + i, promotion, ends[i]);
        }
    }

    void add(
            String sn,
            Instant created,
            Goods goods,
            Sku sku,
            long quantity,
            Links.Promotion promotion,
            Commission.End end) {
        world.put(
                COMMISSIONS,
                sn,
                SimJson.object()
                        .put("order_sn", sn)
                        .put("created", created.toString())
                        .put("goods_sign", goods.sign())
                        .put("goods_name", goods.text("name"))
                        .put("thumb", goods.text("thumb"))
                        .put("mall_name", goods.text("mall_name"))
                        .put("quantity", quantity)
                        .put("price", sku.group())
                        .put("amount", sku.group() * quantity - goods.coupon())
                        .put("rate", goods.number("rate"))
                        .put("pid", promotion.pid())
                        .put("custom", promotion.custom())
                        .put("end", end.name()));
    }

    ObjectNode increment(Call call) {
        Instant start = call.second("start_update_time");
        Instant end = call.second("end_update_time");
        if (start.isAfter(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw Refusal.parameter("end_update_time");
        }
        if (start.isBefore(clock.now().minus(HISTORY))) {
            throw Refusal.parameter("start_update_time");
        }
        int page = call.between("page", 1, 1, 10_000);
        int size = call.between("page_size", 100, 10, 100);
        boolean counted = call.flag("return_count", true);
        call.optionalNumber("query_order_type");
        List<Commission> found = world.all(COMMISSIONS).stream()
                .map(this::commission)
                .filter(each -> within(each.modified(), start, end))
                .sorted(Comparator.comparing(Commission::modified).reversed())
                .toList();
        ObjectNode body = SimJson.object();
        if (counted) {
            body.put("total_count", found.size());
        }
        ArrayNode list = body.putArray("order_list");
        found.stream().skip((page - 1L) * size).limit(size).forEach(each -> list.add(each.json()));
        return body;
    }

    private static boolean within(Instant at, Instant start, Instant end) {
        long second = at.getEpochSecond();
        return second >= start.getEpochSecond() && second <= end.getEpochSecond();
    }

    ObjectNode detail(Call call) {
        return world.get(COMMISSIONS, call.required("order_sn"))
                .map(this::commission)
                .map(Commission::json)
                .orElseThrow(() -> Refusal.business("订单不存在"));
    }

    private Commission commission(ObjectNode doc) {
        return new Commission(doc, clock, sales.find(doc.path("order_sn").asString()));
    }
}
