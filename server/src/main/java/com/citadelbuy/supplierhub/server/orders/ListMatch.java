package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an order of ours in the list of an account whose supplier knows no reference: by what was ordered, when and
 * for whom. It only answers where the answer is certain.
 */
final class ListMatch {

    /** Clocks differ, and some suppliers tell minutes only. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private static final int MOST_PAGES = 200;

    /** What a look came to. */
    sealed interface Finding {

        record Found(OrderSnapshot order) implements Finding {}

        /** The whole window was seen, and it is not there. */
        record Absent() implements Finding {}

        /** Another order of ours that looks the same is on its way; it will be accounted for soon. */
        record Later() implements Finding {}

        record Uncertain(String why) implements Finding {}
    }

    /** From when to when the supplier may have made it. */
    record Window(Instant from, Instant to) {

        static Window around(Instant sent, Instant lost) {
            return new Window(sent.minus(SKEW), lost.plus(SKEW));
        }

        boolean holds(OrderSnapshot order) {
            return order.createdAt() == null
                    || !order.createdAt().isBefore(from) && !order.createdAt().isAfter(to);
        }
    }

    private final Database database;
    private final SupplierOrderStore store;
    private final Connections connections;

    ListMatch(Database database, SupplierOrderStore store, Connections connections) {
        this.database = database;
        this.store = store;
        this.connections = connections;
    }

    Finding look(Task task, PurchaseOrder asked, Window window) {
        List<OrderSnapshot> alike = new ArrayList<>();
        if (!collect(task.connection(), asked, window, alike)) {
            return new Finding.Uncertain("its list has no end within " + MOST_PAGES + " pages.");
        }
        // In this order: whoever placed what the list shows is still sending now, or has its id by the time we ask for
        // that.
        List<SupplierOrder> rivals = store.rivals(task.order());
        Map<String, String> taken = database.withHandle(handle -> TheirIdStore.owners(
                handle, task.order(), alike.stream().map(OrderSnapshot::id).toList()));
        List<OrderSnapshot> free =
                alike.stream().filter(order -> !taken.containsKey(order.id())).toList();
        if (free.isEmpty()) {
            return new Finding.Absent();
        }
        if (rivals.stream().anyMatch(rival -> rival.state() == OrderState.SENDING)) {
            return new Finding.Later();
        }
        if (free.size() == 1 && rivals.isEmpty()) {
            return new Finding.Found(free.getFirst());
        }
        String ids = String.join(", ", free.stream().map(OrderSnapshot::id).toList());
        return new Finding.Uncertain(
                free.size() > 1
                        ? "several orders there look like it: " + ids + "."
                        : "its order " + ids + " looks like this one and like another of ours.");
    }

    /** Gathers what looks like it; false where the list did not end. */
    private boolean collect(Connection connection, PurchaseOrder asked, Window window, List<OrderSnapshot> alike) {
        ListOrders list = connections.open(connection, ListOrders.class);
        Set<String> seen = new HashSet<>();
        @Nullable Cursor from = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Page<OrderSnapshot> page = list.page(from);
            for (OrderSnapshot order : page.items()) {
                if (seen.add(order.id()) && window.holds(order) && isAlike(asked, order)) {
                    alike.add(order);
                }
            }
            from = page.next();
            if (from == null || isBefore(window, page.items()) && isNewestFirst(page.items())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlike(PurchaseOrder asked, OrderSnapshot order) {
        return !order.lines().isEmpty() && Echo.sameGoods(asked, order);
    }

    private static boolean isNewestFirst(List<OrderSnapshot> page) {
        for (int i = 1; i < page.size(); i++) {
            Instant newer = page.get(i - 1).createdAt();
            Instant older = page.get(i).createdAt();
            if (newer == null || older == null || newer.isBefore(older)) {
                return false;
            }
        }
        return true;
    }

    /** In a list that runs from new to old, a page that lies wholly before the window ends the search. */
    private static boolean isBefore(Window window, List<OrderSnapshot> page) {
        return !page.isEmpty()
                && page.stream()
                        .allMatch(order ->
                                order.createdAt() != null && order.createdAt().isBefore(window.from()));
    }
}
