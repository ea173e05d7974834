package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A parent order with its items as of now: facts are kept, steps follow from them by the clock. */
final class Sale {

    static final int PENDING = 1;
    static final int UN_SHIPPING = 2;
    static final int CANCELED = 3;
    static final int SHIPPED = 4;
    static final int PARTIALLY_SHIPPED = 41;
    static final int DELIVERED = 5;
    static final int PARTIALLY_DELIVERED = 51;

    static final List<Integer> STATUSES =
            List.of(PENDING, UN_SHIPPING, CANCELED, SHIPPED, PARTIALLY_SHIPPED, DELIVERED, PARTIALLY_DELIVERED);

    static final Duration BUYERS_TIME = Duration.ofMinutes(16);

    private static final Duration TO_SHIP = Duration.ofDays(2);
    private static final Duration TO_ARRIVE = Duration.ofDays(10);
    private static final Duration FIRST_HOUR = Duration.ofHours(1);

    private final ObjectNode doc;
    private final SimClock clock;

    Sale(ObjectNode doc, SimClock clock) {
        this.doc = doc;
        this.clock = clock;
    }

    ObjectNode doc() {
        return doc;
    }

    String sn() {
        return doc.path("sn").asString();
    }

    long number() {
        return doc.path("number").asLong();
    }

    Region region() {
        return Region.valueOf(doc.path("region").asString());
    }

    List<Item> items() {
        return doc.path("items")
                .valueStream()
                .map(item -> new Item((ObjectNode) item))
                .toList();
    }

    Optional<Item> item(String sn) {
        return items().stream().filter(item -> item.sn().equals(sn)).findFirst();
    }

    List<Parcel> parcels() {
        return doc.path("parcels")
                .valueStream()
                .map(parcel -> new Parcel((ObjectNode) parcel, clock))
                .toList();
    }

    Instant created() {
        return fact("created").orElseThrow();
    }

    /** What its buyer would have otherwise, and what came of it. */
    Wishes wishes() {
        return new Wishes(this);
    }

    /** While he still could change everything, the buyer took it back. */
    Optional<Instant> dropped() {
        return fact("dropped");
    }

    Instant pendingEnds() {
        return clock.after(created(), BUYERS_TIME);
    }

    Optional<Instant> confirmed() {
        return dropped().isPresent() ? Optional.empty() : passed(created(), BUYERS_TIME);
    }

    Instant shipBy() {
        return clock.after(created(), TO_SHIP);
    }

    Instant arriveBy() {
        return clock.after(created(), TO_ARRIVE);
    }

    Optional<Instant> cancelled() {
        return dropped().or(wishes()::cancelGranted);
    }

    Optional<Instant> firstSent() {
        return parcels().stream().map(Parcel::sent).min(Comparator.naturalOrder());
    }

    Optional<Instant> returned() {
        return fact("returned");
    }

    /** When what no document knows came over it. */
    Optional<Instant> strange() {
        return sold(Magic.UNKNOWN_STATUS) ? confirmed().flatMap(at -> passed(at, FIRST_HOUR)) : Optional.empty();
    }

    boolean sold(Magic magic) {
        return items().stream().anyMatch(item -> magic.is(item.sku()));
    }

    int status() {
        return status(clock.now());
    }

    int status(Instant at) {
        return status(items(), at);
    }

    int status(Item item) {
        return status(item, clock.now());
    }

    int status(Item item, Instant at) {
        return status(List.of(item), at);
    }

    private int status(List<Item> of, Instant at) {
        if (cancelled().filter(end -> !end.isAfter(at)).isPresent()) {
            return CANCELED;
        }
        if (at.isBefore(pendingEnds())) {
            return PENDING;
        }
        if (strange().filter(since -> !since.isAfter(at)).isPresent()) {
            return Magic.UNDOCUMENTED;
        }
        return word(
                sum(of, Item::quantity),
                sum(of, item -> held(item, at, Parcel::sent)),
                sum(of, item -> held(item, at, Parcel::arrives)));
    }

    private static long sum(List<Item> items, ToLongFunction<Item> of) {
        return items.stream().mapToLong(of).sum();
    }

    private static int word(long all, long sent, long arrived) {
        if (arrived > 0) {
            return arrived == all ? DELIVERED : PARTIALLY_DELIVERED;
        }
        if (sent > 0) {
            return sent == all ? SHIPPED : PARTIALLY_SHIPPED;
        }
        return UN_SHIPPING;
    }

    private long held(Item item, Instant at, Function<Parcel, Instant> of) {
        return parcels().stream()
                .filter(parcel -> !of.apply(parcel).isAfter(at))
                .mapToLong(parcel -> parcel.holds(item.sn()))
                .sum();
    }

    /** How many of an item are still to be sent. */
    long open(Item item) {
        return cancelled().isPresent() ? 0 : item.quantity() - held(item, clock.now(), Parcel::sent);
    }

    /** Of one item, or of all. */
    Optional<Instant> shipped(Optional<Item> item) {
        return parcels().stream()
                .filter(parcel -> item.isEmpty() || parcel.holds(item.get().sn()) > 0)
                .map(Parcel::sent)
                .max(Comparator.naturalOrder());
    }

    /** When statuses changed, oldest first. */
    List<Instant> turns() {
        Stream<Instant> ofParcels = parcels().stream()
                .flatMap(parcel -> Stream.concat(Stream.of(parcel.sent()), parcel.arrived().stream()));
        return Stream.concat(
                        Stream.of(Optional.of(created()), confirmed(), cancelled(), strange())
                                .flatMap(Optional::stream),
                        ofParcels)
                .sorted()
                .distinct()
                .toList();
    }

    Instant updated() {
        Stream<Instant> others = Stream.concat(wishes().times(), returned().stream());
        return Stream.concat(turns().stream(), others)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    Optional<Instant> fact(String name) {
        return Times.kept(doc, name);
    }

    Optional<Instant> passed(Instant since, Duration work) {
        Instant at = clock.after(since, work);
        return at.isAfter(clock.now()) ? Optional.empty() : Optional.of(at);
    }
}
