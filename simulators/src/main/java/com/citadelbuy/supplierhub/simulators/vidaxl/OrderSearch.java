package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The filters of the orders' list; all of them must hold. Days are compared with {@code submitted_at}, which an unpaid order
 * has not: whether the real list shows it all the same is not documented, so that here no filter by day finds it.
 */
record OrderSearch(SimRequest request, Instant now) {

    private static final Duration WITHOUT_DATES = Duration.ofHours(24);
    private static final List<String> DATES =
            List.of("submitted_at_gteq", "submitted_at_lteq", "submitted_at_castedeq");

    /** What is asked for, of orders whose status is told by {@code status}. */
    Predicate<Order> wanted(Function<Order, String> status) {
        boolean dated = DATES.stream().anyMatch(name -> request.query(name).isPresent());
        return is("id_eq", Order::key)
                .and(is("customer_order_reference_eq", Order::reference))
                .and(is("status_order_id_eq", status))
                .and(dated ? byDays() : lately());
    }

    private Predicate<Order> is(String filter, Function<Order, String> value) {
        Optional<String> asked = request.query(filter);
        return order -> asked.isEmpty() || asked.get().equals(value.apply(order));
    }

    /** Whatever else is asked for: without a day only what is younger than a day. */
    private Predicate<Order> lately() {
        Instant since = now.minus(WITHOUT_DATES);
        return order -> !order.paidAt().orElse(order.placedAt()).isBefore(since);
    }

    /** A day stands for its first moment, except where the filter says that it compares days. */
    private Predicate<Order> byDays() {
        Optional<Instant> from = day("submitted_at_gteq").map(OrderSearch::start);
        Optional<Instant> to = day("submitted_at_lteq").map(OrderSearch::start);
        Optional<LocalDate> on = day("submitted_at_castedeq");
        return order -> order.paidAt()
                .filter(at -> from.isEmpty() || !at.isBefore(from.get()))
                .filter(at -> to.isEmpty() || !at.isAfter(to.get()))
                .filter(at -> on.isEmpty() || Times.dayOf(at).equals(on.get()))
                .isPresent();
    }

    private Optional<LocalDate> day(String filter) {
        return request.query(filter)
                .map(text -> Times.parse(text).orElseThrow(() -> Refusal.badParameter(filter + " is no date")));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
