package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.Chronicle;
import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a sale goes on by the clock. What comes from the seller's warehouse goes to a centre first. {@code Shipped to Customer}
 * is the last word that comes by itself: that it arrived is never told.
 */
final class Course {

    static final String NEW = "New Lead Time Order";
    static final String PREPARING = "Preparing for Customer";
    static final String TRANSFER = "Inter DC Transfer";
    static final String SHIPPED = "Shipped to Customer";
    static final String RETURNED = "Returned";
    static final String BY_CUSTOMER = "Cancelled by Customer";

    /** The documents' table, whole. */
    static final Set<String> WORDS = Set.of(
            NEW,
            PREPARING,
            TRANSFER,
            SHIPPED,
            RETURNED,
            BY_CUSTOMER,
            "Cancelled by Takealot",
            "Cancelled by Takealot - DC Stock Inquiry",
            "Cancelled by Seller",
            "Cancelled - Late Delivery",
            "Cancelled - Inbound Exception");

    /** When the seller's parcel leaves for the centre. */
    static final Duration SENT = Duration.ofHours(24);

    private static final String SOLD = "sold";
    private static final String STATUS = "status ";
    private static final List<Step> LEADTIME = List.of(
            new Step(Duration.ZERO, NEW),
            new Step(Duration.ofHours(2), PREPARING),
            new Step(Duration.ofHours(56), SHIPPED));
    private static final List<Step> LEADTIME_BETWEEN = List.of(
            new Step(Duration.ZERO, NEW),
            new Step(Duration.ofHours(2), PREPARING),
            new Step(Duration.ofHours(50), TRANSFER),
            new Step(Duration.ofHours(68), SHIPPED));
    private static final List<Step> CENTRE =
            List.of(new Step(Duration.ZERO, PREPARING), new Step(Duration.ofHours(24), SHIPPED));
    private static final List<Step> CENTRE_BETWEEN = List.of(
            new Step(Duration.ZERO, PREPARING),
            new Step(Duration.ofHours(4), TRANSFER),
            new Step(Duration.ofHours(30), SHIPPED));

    /** What comes so long after the sale. */
    record Step(Duration after, String word) {}

    /** What came, and when. */
    record Moment(String word, Instant at) {}

    private final SimClock clock;

    Course(SimClock clock) {
        this.clock = clock;
    }

    String status(Sale sale) {
        return moments(sale).getLast().word();
    }

    Optional<Moment> shipped(Sale sale) {
        return moments(sale).stream()
                .filter(moment -> moment.word().equals(SHIPPED))
                .findFirst();
    }

    boolean cancelled(Sale sale) {
        return isCancelled(status(sale));
    }

    /** Whether the seller has sent it to a centre. */
    boolean sent(Sale sale) {
        Optional<Moment> end = moments(sale).stream()
                .filter(moment -> isCancelled(moment.word()))
                .findFirst();
        Instant leaves = clock.after(sale.at(), SENT);
        return sale.leadtime()
                && sale.magic().filter(Magic.LATE_DELIVERY::equals).isEmpty()
                && !leaves.isAfter(clock.now())
                && end.filter(moment -> moment.at().isBefore(leaves)).isEmpty();
    }

    /** All that came until now, oldest first. */
    List<Moment> moments(Sale sale) {
        Instant stopped = sale.instant("cancelledAt").orElse(Instant.MAX);
        List<Moment> moments = new ArrayList<>();
        for (Step step : plan(sale)) {
            Instant at = clock.after(sale.at(), step.after());
            if (!at.isAfter(clock.now()) && !at.isAfter(stopped)) {
                moments.add(new Moment(step.word(), at));
            }
        }
        sale.instant("cancelledAt").ifPresent(at -> moments.add(new Moment(BY_CUSTOMER, at)));
        sale.instant("returnedAt").ifPresent(at -> moments.add(new Moment(RETURNED, at)));
        return moments;
    }

    Chronicle.Standing standing(Sale sale) {
        List<Moment> moments = moments(sale);
        List<String> marks = new ArrayList<>(List.of(SOLD));
        moments.stream().skip(1).map(moment -> STATUS + moment.word()).forEach(marks::add);
        boolean people =
                sale.instant("cancelledAt").or(() -> sale.instant("returnedAt")).isPresent();
        return new Chronicle.Standing(
                marks, people || moments.size() == plan(sale).size());
    }

    /** The status that a mark tells of; empty where it tells of the sale itself. */
    static Optional<String> status(String mark) {
        return mark.startsWith(STATUS) ? Optional.of(mark.substring(STATUS.length())) : Optional.empty();
    }

    static boolean isCancelled(String word) {
        return word.startsWith("Cancelled");
    }

    private static List<Step> plan(Sale sale) {
        List<Step> usual = sale.leadtime()
                ? sale.between() ? LEADTIME_BETWEEN : LEADTIME
                : sale.between() ? CENTRE_BETWEEN : CENTRE;
        Optional<Magic> magic = sale.magic();
        if (magic.filter(Magic.NEVER_SHIPS::equals).isPresent()) {
            return usual.stream().filter(step -> !step.word().equals(SHIPPED)).toList();
        }
        Optional<Step> end = magic.flatMap(Magic::end);
        if (end.isEmpty()) {
            return usual;
        }
        List<Step> plan = new ArrayList<>(usual.stream()
                .filter(step -> step.after().compareTo(end.get().after()) < 0)
                .toList());
        plan.add(end.get());
        return plan;
    }
}
