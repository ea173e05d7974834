package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What sales brought and cost, from when they were shipped on. Of types the documents have families ({@code charge-*,
 * payment-*, reversal-*}) and one word; the other words follow the names of the fees. All amounts are positive, as that of the
 * documents' charge is.
 */
final class Transactions {

    private static final int WINDOW = 180;
    private static final int USUAL = 30;
    private static final BigDecimal OPENING = new BigDecimal("15000.5");
    private static final BigDecimal VAT = new BigDecimal("0.15");
    private static final int HELD_BACK_DAYS = 7;

    private static final Set<String> FIELDS = Set.of(
            "transaction_id", "transaction_type", "amount_incl_vat", "vat_multiplier", "created_at", "references");

    private static final Pages.Kind LIST = new Pages.Kind(
            1000, Set.of("created_at__gte", "created_at__lte", "transaction_type__in"), Set.of(), FIELDS, false);

    private enum Type {
        PAYMENT("payment-customer-order"),
        SUCCESS_FEE("charge-success-fee"),
        FULFILLMENT_FEE("charge-fulfillment-fee"),
        COURIER_FEE("charge-courier-collection-fee"),
        TRANSFER_FEE("charge-stock-transfer-fee"),
        REVERSAL("reversal-customer-order");

        private final String word;

        Type(String word) {
            this.word = word;
        }
    }

    private record Entry(Sale sale, Type type, BigDecimal amount, Instant at) {}

    private final SimClock clock;
    private final Sales sales;
    private final Course course;
    private final Returns returns;

    Transactions(SimClock clock, Sales sales, Course course, Returns returns) {
        this.clock = clock;
        this.sales = sales;
        this.course = course;
        this.returns = returns;
    }

    SimReply list(Call call) {
        return Pages.answer(call, LIST, this::found, (entry, expands) -> view(entry));
    }

    SimReply balances(Call call) {
        call.query().only(Set.of());
        BigDecimal current = OPENING;
        BigDecimal held = Money.NONE;
        for (Entry entry : all()) {
            boolean in = entry.type() == Type.PAYMENT;
            current = in ? current.add(entry.amount()) : current.subtract(entry.amount());
            boolean fresh = entry.at().isAfter(clock.now().minus(HELD_BACK_DAYS, ChronoUnit.DAYS));
            held = in && fresh ? held.add(entry.amount()) : held;
        }
        ObjectNode body = SimJson.object();
        body.putObject("balances")
                .put("current", Money.rand(current))
                .put("available", Money.rand(current.subtract(held)))
                .put("held_back", Money.rand(held));
        return SimReply.json(200, body);
    }

    private List<Entry> found(Query query) {
        LocalDate to = query.day("created_at__lte").orElse(Times.day(clock.now()));
        LocalDate from = query.day("created_at__gte").orElse(to.minusDays(USUAL));
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > WINDOW) {
            throw Refusal.unreadable("created_at must span at most 180 days");
        }
        Query.Span days = new Query.Span(from, to);
        List<String> types = query.all("transaction_type__in");
        return all().stream()
                .filter(entry -> days.holds(Times.day(entry.at())))
                .filter(entry -> types.isEmpty() || types.contains(entry.type().word))
                .toList();
    }

    /** Newest first. */
    private List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        for (Sale sale : sales.all(any -> true)) {
            course.shipped(sale).ifPresent(shipped -> entries(all, sale, shipped.at()));
        }
        return all.stream().sorted(Comparator.comparing(Entry::at).reversed()).toList();
    }

    private static void entries(List<Entry> all, Sale sale, Instant at) {
        all.add(new Entry(sale, Type.PAYMENT, Money.rand(BigDecimal.valueOf(sale.price())), at));
        charge(all, sale, Type.SUCCESS_FEE, sale.successFee(), at);
        charge(all, sale, Type.FULFILLMENT_FEE, sale.fulfilmentFee(), at);
        charge(all, sale, Type.COURIER_FEE, sale.courierFee(), at);
        charge(all, sale, Type.TRANSFER_FEE, sale.transferFee(), at);
        sale.instant("returnedAt")
                .ifPresent(back ->
                        all.add(new Entry(sale, Type.REVERSAL, Money.rand(BigDecimal.valueOf(sale.price())), back)));
    }

    private static void charge(List<Entry> all, Sale sale, Type type, BigDecimal amount, Instant at) {
        if (amount.signum() > 0) {
            all.add(new Entry(sale, type, amount, at));
        }
    }

    private ObjectNode view(Entry entry) {
        Sale sale = entry.sale();
        ObjectNode view = SimJson.object()
                .put("transaction_id", sale.id() * 10 + entry.type().ordinal())
                .put("transaction_type", entry.type().word)
                .put("amount_incl_vat", entry.amount())
                .put("vat_multiplier", VAT)
                .put("created_at", Times.text(entry.at()));
        ObjectNode reference = view.putArray("references")
                .addObject()
                .put("order_id", sale.order())
                .put("order_item_id", sale.id())
                .put("offer_id", sale.offer())
                .put("item_quantity", sale.quantity());
        if (entry.type() == Type.REVERSAL) {
            returns.reference(sale).ifPresent(number -> reference.put("return_reference_number", number));
        }
        return view;
    }
}
