package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.spi.OrderNeeds;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import com.citadelbuy.supplierhub.spi.model.ShippingRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the shipping method that a supplier needs and the client did not name, by the connection's rule, and keeps it in
 * the row before anything is sent: a repeat is then the same request. Also the first guard of the maximum price.
 */
final class Shipping {

    private final Database database;
    private final SupplierOrderStore store;
    private final Connections connections;
    private final Progress progress;

    Shipping(Database database, SupplierOrderStore store, Connections connections, Progress progress) {
        this.database = database;
        this.store = store;
        this.connections = connections;
        this.progress = progress;
    }

    /** The task with its method settled; empty where the order was held or refused instead. */
    Optional<Task> settle(Task task, PurchaseOrder draft) {
        boolean needed = connections.definition(task.connection()).orderNeeds().contains(OrderNeeds.SHIPPING_METHOD);
        boolean quoted = task.order().shippingCost() != null;
        if (!needed || quoted) {
            return Optional.of(task);
        }
        List<ShippingQuote> quotes = connections
                .open(task.connection(), QuoteShipping.class)
                .quote(new ShippingRequest(draft.lines(), draft.shipTo(), draft.shipsFrom()));
        Optional<ShippingQuote> chosen = choose(quotes, task.order().shippingMethod());
        if (chosen.isEmpty()) {
            String offered =
                    String.join(", ", quotes.stream().map(ShippingQuote::method).toList());
            hold(
                    task,
                    new OrderFact.Held(
                            Holds.NO_SHIPPING_METHOD,
                            quotes.isEmpty()
                                    ? "The supplier ships none of this there."
                                    : "Name one of the methods it offers: " + offered + "."));
            return Optional.empty();
        }
        return keep(task, chosen.get());
    }

    private static Optional<ShippingQuote> choose(List<ShippingQuote> quotes, @Nullable String wanted) {
        return quotes.stream()
                .filter(quote -> wanted == null || quote.method().equals(wanted))
                .min(Comparator.comparing(quote -> quote.price().amount()));
    }

    private Optional<Task> keep(Task task, ShippingQuote quote) {
        SupplierOrder order = task.order();
        Optional<OrderFact.Held> objection = MaximumPrice.objection(order.maxPrice(), quote.price());
        if (objection.isPresent()) {
            hold(task, objection.get());
            return Optional.empty();
        }
        boolean ours = database.inTransaction(tx -> store.keepShipping(tx, task.lease(), quote));
        return ours
                ? store.find(order.workspaceId(), order.id())
                        .map(fresh -> new Task(task.lease(), fresh, task.connection(), task.pace()))
                : Optional.empty();
    }

    private void hold(Task task, OrderFact.Held held) {
        progress.write(task.lease(), held, Progress.Findings.NONE, task.pace(), false);
    }
}
