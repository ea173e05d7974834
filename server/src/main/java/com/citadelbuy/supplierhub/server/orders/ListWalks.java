package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an account's list of orders, once for all that are looked for there: a hundred of unknown outcome at a supplier of
 * strict limits would else ask for the same pages side by side, and none of them would ever get to the last.
 */
final class ListWalks {

    static final int MOST_PAGES = 200;

    /** A longer list is walked for each anew rather than held in memory. */
    private static final int MOST_KEPT = 2_000;

    private static final int MOST_ACCOUNTS = 16;
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** So old may be what is seen while a request is not certain to have ended, when no absence is concluded from it. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    /**
     * What a list showed.
     *
     * @param begun an order made before this is in it
     * @param back if it was made after this; {@link Instant#MIN} where the list was walked to its end
     * @param orders without their raw replies
     */
    record Walk(Instant begun, Instant back, List<OrderSnapshot> orders) {

        Walk {
            orders = List.copyOf(orders);
        }

        boolean covers(Instant from) {
            return back.isBefore(from);
        }
    }

    /**
     * What somebody needs to see.
     *
     * @param from orders made at this moment or later
     * @param lost a walk begun before may have missed it
     * @param settled a walk begun then or later shows it if ever one will
     */
    record Need(Instant from, Instant lost, Instant settled) {

        boolean isMetBy(Walk walk, Instant now) {
            boolean early = now.isBefore(settled)
                    && !walk.begun().isBefore(lost)
                    && !walk.begun().isBefore(now.minus(FRESH));
            return (early || !walk.begun().isBefore(settled)) && walk.covers(from);
        }
    }

    private final Connections connections;
    private final SupplierOrderStore store;
    private final InstantSource clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Map<String, Walk> kept = new LinkedHashMap<>();

    ListWalks(Connections connections, SupplierOrderStore store, InstantSource clock) {
        this.connections = connections;
        this.store = store;
        this.clock = clock;
    }

    /** One made lately for another order, where it shows enough, or a new one. Empty while another is under way. */
    Optional<Walk> walk(Connection connection, Need need) {
        Optional<Walk> known = known(connection, need);
        if (known.isPresent() || !underWay.add(connection.id())) {
            return known;
        }
        try {
            // Between the look and our turn another may have finished.
            Optional<Walk> meanwhile = known(connection, need);
            return meanwhile.isPresent() ? meanwhile : Optional.of(keep(connection, anew(connection, need)));
        } finally {
            underWay.remove(connection.id());
        }
    }

    private Optional<Walk> known(Connection connection, Need need) {
        Instant now = clock.instant();
        synchronized (kept) {
            kept.values().removeIf(walk -> walk.begun().isBefore(now.minus(KEPT)));
            return Optional.ofNullable(kept.get(connection.id())).filter(walk -> need.isMetBy(walk, now));
        }
    }

    private Walk keep(Connection connection, Walk walk) {
        synchronized (kept) {
            kept.remove(connection.id());
            if (walk.orders().size() <= MOST_KEPT) {
                kept.put(connection.id(), walk);
            }
            if (kept.size() > MOST_ACCOUNTS) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return walk;
    }

    /** As far back as any order of this account needs that nobody knows the outcome of. */
    private Walk anew(Connection connection, Need need) {
        ListOrders list = connections.open(connection, ListOrders.class);
        Instant oldest = store.oldestUnknown(connection)
                .map(sent -> sent.minus(ListMatch.SKEW))
                .orElse(need.from());
        Instant further = oldest.isBefore(need.from()) ? oldest : need.from();
        Instant begun = clock.instant();
        Map<String, OrderSnapshot> orders = new LinkedHashMap<>();
        Instant back = Instant.MAX;
        @Nullable Cursor at = null;
        for (int pages = 0; pages < MOST_PAGES && !back.isBefore(further); pages++) {
            Page<OrderSnapshot> page;
            try {
                page = list.page(at);
            } catch (SupplierException failed) {
                if (back.isBefore(need.from())) {
                    // Enough for this order; the others see to the rest.
                    break;
                }
                throw failed;
            }
            page.items().forEach(order -> orders.putIfAbsent(order.id(), order.withoutRaw()));
            at = page.next();
            back = at == null ? Instant.MIN : newest(page.items());
        }
        return new Walk(begun, back, List.copyOf(orders.values()));
    }

    /** In a list that runs from new to old, all that follows a page is older than all on it; in any other one cannot tell. */
    private static Instant newest(List<OrderSnapshot> page) {
        @Nullable Instant before = null;
        for (OrderSnapshot order : page) {
            @Nullable Instant made = order.createdAt();
            if (made == null || before != null && before.isBefore(made)) {
                return Instant.MAX;
            }
            before = made;
        }
        @Nullable Instant first = page.isEmpty() ? null : page.getFirst().createdAt();
        return first == null ? Instant.MAX : first;
    }
}
