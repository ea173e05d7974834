package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.Chronicle;
import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can be said of a sale by a webhook, each with its instant, so that nothing is told of twice or with another time. */
record Mark(Kind kind, String item, int status, Instant at) {

    enum Kind {
        STATUS,
        ADDRESS,
        CANCELLATION,
        AFTER_SALES
    }

    private static final String BETWEEN = "|";

    private String text() {
        return kind + BETWEEN + item + BETWEEN + status + BETWEEN + at;
    }

    static Mark parse(String text) {
        String[] part = text.split("\\" + BETWEEN, -1);
        return new Mark(Kind.valueOf(part[0]), part[1], Integer.parseInt(part[2]), Instant.parse(part[3]));
    }

    static Chronicle.Standing standing(Sale sale, SimClock clock) {
        List<String> texts = of(sale, clock).stream().map(Mark::text).toList();
        return new Chronicle.Standing(texts, over(sale, clock));
    }

    private static boolean over(Sale sale, SimClock clock) {
        return switch (sale.status()) {
            case Sale.CANCELED, Magic.UNDOCUMENTED -> true;
            case Sale.DELIVERED ->
                sale.returned().isEmpty() || AfterSales.refund(sale, clock).isPresent();
            default -> false;
        };
    }

    /** Oldest first. */
    static List<Mark> of(Sale sale, SimClock clock) {
        List<Mark> marks = new ArrayList<>();
        sale.items().forEach(item -> marks.addAll(statuses(sale, item)));
        sale.wishes().moved().ifPresent(at -> marks.add(new Mark(Kind.ADDRESS, "", 0, at)));
        sale.wishes()
                .cancelGranted()
                .ifPresent(at -> marks.add(new Mark(Kind.CANCELLATION, "", AfterSales.REFUNDED, at)));
        sale.returned().ifPresent(at -> marks.add(new Mark(Kind.AFTER_SALES, "", AfterSales.RETURNING, at)));
        AfterSales.refund(sale, clock)
                .ifPresent(at -> marks.add(new Mark(Kind.AFTER_SALES, "", AfterSales.REFUNDED, at)));
        marks.sort(Comparator.comparing(Mark::at));
        return marks;
    }

    private static List<Mark> statuses(Sale sale, Item item) {
        List<Mark> marks = new ArrayList<>();
        int before = 0;
        for (Instant at : sale.turns()) {
            int status = sale.status(item, at);
            if (status != before) {
                marks.add(new Mark(Kind.STATUS, item.sn(), status, at));
            }
            before = status;
        }
        return marks;
    }
}
