package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading what was sold. */
final class OrderReads {

    private static final int PAGE = 100;
    private static final int LARGEST = 300;
    private static final int MONTHS = 3;

    private final OrderBook book;
    private final Course course;
    private final SimClock clock;
    private final OrderViews views;

    OrderReads(OrderBook book, Course course, SimClock clock) {
        this.book = book;
        this.course = course;
        this.clock = clock;
        this.views = new OrderViews(clock, course);
    }

    /** A stretch of time, and by which of an order's instants it is meant. */
    private record Window(Function<Order, Instant> instant, Instant from, Instant to) {

        boolean has(Order order) {
            Instant at = instant.apply(order);
            return !at.isBefore(from) && !at.isAfter(to);
        }
    }

    SimReply list(Call call) {
        int size = call.number("size", PAGE, 1, LARGEST);
        Set<String> statuses = words(call, "status", Course.WORDS);
        Set<String> countries = words(call, "country", Country.codes());
        Optional<String> shop = call.query("shopId");
        boolean ascending =
                call.word("sort", Set.of("ASC", "DESC")).filter("ASC"::equals).isPresent();
        Window window = window(call);
        Comparator<Order> order = Comparator.comparing(window.instant()).thenComparing(Order::number);
        List<Order> found = book.all().stream()
                .filter(window::has)
                .filter(each ->
                        countries.isEmpty() || countries.contains(each.country().name()))
                .filter(each -> shop.filter(
                                id -> !id.equals(each.doc().path("shop").asString()))
                        .isEmpty())
                .filter(hasAny(statuses))
                .sorted(ascending ? order : order.reversed())
                .toList();
        Pages.Slice<Order> slice = Pages.byToken(call, found, size);
        ObjectNode body = SimJson.object();
        ArrayNode orders = body.putArray("orders");
        slice.entries().forEach(each -> orders.add(views.order(each)));
        // Behind the last page the token is absent here, and null in the catalogue.
        slice.next().ifPresent(next -> body.put("nextToken", next));
        return SimReply.json(200, body.put("isLastPage", slice.next().isEmpty()));
    }

    private Predicate<Order> hasAny(Set<String> statuses) {
        return order -> statuses.isEmpty()
                || order.items().stream()
                        .anyMatch(
                                item -> statuses.contains(course.of(order, item).status()));
    }

    /** Without dates there are today's orders only. A day without a time begins at midnight, on either side. */
    private Window window(Call call) {
        boolean created = call.query("createdAfter").isPresent()
                || call.query("createdBefore").isPresent();
        boolean updated = call.query("updatedAfter").isPresent()
                || call.query("updatedBefore").isPresent();
        if (created && updated) {
            throw Refusal.invalid("Only one pair of dates may be given");
        }
        if (!created && !updated) {
            Instant midnight = clock.now()
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            return new Window(Order::createdAt, midnight, clock.now());
        }
        String kind = created ? "created" : "updated";
        Instant from = Times.query(kind + "After", call.required(kind + "After"));
        Instant to = Times.query(kind + "Before", call.required(kind + "Before"));
        if (from.atOffset(ZoneOffset.UTC).plusMonths(MONTHS).toInstant().isBefore(to)) {
            throw Refusal.invalid("The date range must not exceed 3 months");
        }
        return new Window(created ? Order::createdAt : course::updatedAt, from, to);
    }

    private static Set<String> words(Call call, String name, Set<String> known) {
        Set<String> words = new LinkedHashSet<>(call.list(name));
        words.forEach(word -> Call.among(name, word, known));
        return words;
    }

    /** The schema shows one order; what really comes is a list, and the number is missing at times. */
    SimReply items(Call call) {
        List<String> ids = call.repeated("orderId");
        if (ids.isEmpty()) {
            throw Refusal.missing("orderId");
        }
        Set<String> statuses = words(call, "status", Course.WORDS);
        Optional<String> shop = call.query("shopId");
        List<Order> orders = ids.stream()
                .distinct()
                .map(book::byId)
                .flatMap(Optional::stream)
                .toList();
        if (orders.isEmpty()) {
            throw Refusal.notFound("Order not found");
        }
        ArrayNode body = SimJson.array();
        for (Order order : orders) {
            if (shop.filter(id -> !id.equals(order.doc().path("shop").asString()))
                    .isPresent()) {
                continue;
            }
            ObjectNode shown = body.addObject().put("orderId", order.id());
            if (order.number() % 5 != 0) {
                shown.put("orderNumber", Long.toString(order.number()));
            }
            ArrayNode items = shown.putArray("items");
            int at = 0;
            for (ObjectNode item : order.items()) {
                if (statuses.isEmpty()
                        || statuses.contains(course.of(order, item).status())) {
                    items.add(views.item(order, item, at));
                }
                at++;
            }
        }
        return SimReply.json(200, body);
    }

    /** What of the stock an item of an order took. Only in the status that it is asked for. */
    SimReply stock(Call call) {
        String status = call.required("status");
        Call.among("status", status, Course.WORDS);
        OrderBook.Place place = book.item(call.argument())
                .filter(found -> course.of(found.order(), found.item()).status().equals(status))
                .orElseThrow(() -> Refusal.notFound("Order item not found"));
        return SimReply.json(
                200,
                SimJson.object()
                        .put("orderNumber", Long.toString(place.order().number()))
                        .put("status", status)
                        .put("orderItemSid", call.argument())
                        .put("productSid", place.item().path("sid").asString()));
    }

    SimReply providers(Call call) {
        List<String> ids = call.repeated("orderItemId");
        if (ids.isEmpty()) {
            throw Refusal.missing("orderItemId");
        }
        ObjectNode body = SimJson.object();
        ArrayNode items = body.putArray("orderItems");
        for (String id : ids) {
            OrderBook.Place place =
                    book.item(id).orElseThrow(() -> Refusal.notFound("Order item [" + id + "] not found"));
            ArrayNode providers = items.addObject().put("id", id).putArray("shipmentProviders");
            Provider.of(place).forEach(provider -> providers.add(provider.shown(place.order())));
        }
        return SimReply.json(200, body);
    }
}
