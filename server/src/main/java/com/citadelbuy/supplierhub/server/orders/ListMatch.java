package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks for an order of ours in the list of an account whose supplier knows no reference: by what was ordered, when and
 * for whom. It only answers where the answer is certain.
 */
final class ListMatch {

    /** Clocks differ, and some suppliers tell minutes only. */
    static final Duration SKEW = Duration.ofMinutes(2);

    /** What a look came to. */
    sealed interface Finding {

        record Found(OrderSnapshot order) implements Finding {}

        /**
         * The whole window was seen, and it is not there.
         *
         * @param begun when the look at the list began: whatever came there later may be it
         */
        record Absent(Instant begun) implements Finding {}

        /** The list is being walked for another, or another order of ours that looks the same is on its way. */
        record Later() implements Finding {}

        record Uncertain(String why) implements Finding {}
    }

    /**
     * When the supplier may have made it.
     *
     * @param sent when the first request was begun
     * @param lost when it was known that the last one's outcome was not
     * @param settled from when on it is there if ever it will be
     */
    record Window(Instant sent, Instant lost, Instant settled) {

        Instant from() {
            return sent.minus(SKEW);
        }

        private Instant to() {
            return settled.plus(SKEW);
        }

        boolean holds(OrderSnapshot order) {
            return order.createdAt() == null
                    || !order.createdAt().isBefore(from()) && !order.createdAt().isAfter(to());
        }
    }

    private final Database database;
    private final SupplierOrderStore store;
    private final ListWalks walks;
    private final Function<SupplierOrder, PurchaseOrder> purchases;

    /**
     * Makes it.
     *
     * @param purchases what was asked for with an order of ours
     */
    ListMatch(
            Database database,
            SupplierOrderStore store,
            ListWalks walks,
            Function<SupplierOrder, PurchaseOrder> purchases) {
        this.database = database;
        this.store = store;
        this.walks = walks;
        this.purchases = purchases;
    }

    Finding look(Task task, PurchaseOrder asked, Window window) {
        Optional<ListWalks.Walk> walk =
                walks.walk(task.connection(), new ListWalks.Need(window.from(), window.lost(), window.settled()));
        if (walk.isEmpty()) {
            return new Finding.Later();
        }
        if (!walk.get().covers(window.from())) {
            return new Finding.Uncertain("its list has no end within " + ListWalks.MOST_PAGES + " pages.");
        }
        List<OrderSnapshot> alike = walk.get().orders().stream()
                .filter(order -> window.holds(order) && isAlike(asked, order))
                .toList();
        // In this order: whoever placed what the list shows is still sending now, or has its id by the time we ask for
        // that.
        List<SupplierOrder> sameGoods = store.rivals(task.order());
        Map<String, String> taken = database.withHandle(handle -> TheirIdStore.owners(
                handle, task.order(), alike.stream().map(OrderSnapshot::id).toList()));
        List<OrderSnapshot> free =
                alike.stream().filter(order -> !taken.containsKey(order.id())).toList();
        if (free.isEmpty()) {
            return new Finding.Absent(walk.get().begun());
        }
        List<SupplierOrder> rivals =
                sameGoods.stream().filter(other -> mayBe(other, free)).toList();
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

    /** Whether one of them may be this one too: not where the list shows that it goes elsewhere. */
    private boolean mayBe(SupplierOrder other, List<OrderSnapshot> free) {
        PurchaseOrder purchase = purchases.apply(other);
        return free.stream().anyMatch(order -> isAlike(purchase, order));
    }

    private static boolean isAlike(PurchaseOrder asked, OrderSnapshot order) {
        return !order.lines().isEmpty() && Echo.sameGoods(asked, order);
    }
}
