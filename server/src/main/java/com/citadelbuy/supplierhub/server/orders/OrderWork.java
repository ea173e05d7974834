package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.pipeline.Correlation;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Queue;
import java.time.Duration;

/**
 * Takes up one supplier order where it stands and does the next thing. What it finds under way was begun by a process that
 * died: it is never simply begun again.
 */
public final class OrderWork implements Handler {

    /** Long enough for the slowest call; a holder that lives renews it. */
    public static final Queue QUEUE =
            new Queue("supplier_orders", "supplier_orders", "connection_id", "TRUE", 32, Duration.ofSeconds(20));

    private final SupplierOrderStore store;
    private final Connections connections;
    private final Progress progress;
    private final Placing placing;
    private final Recovery recovery;
    private final MoneySteps money;
    private final Cancelling cancelling;

    OrderWork(
            SupplierOrderStore store,
            Connections connections,
            Progress progress,
            Placing placing,
            Recovery recovery,
            MoneySteps money,
            Cancelling cancelling) {
        this.store = store;
        this.connections = connections;
        this.progress = progress;
        this.placing = placing;
        this.recovery = recovery;
        this.money = money;
        this.cancelling = cancelling;
    }

    @Override
    public void handle(Lease lease) {
        SupplierOrder order = store.find(lease.workspaceId(), lease.id()).orElseThrow();
        Connection connection = connections.get(order.workspaceId(), order.connectionId());
        Task task = new Task(lease, order, connection, Pace.of(connection));
        Correlation.with(order.id(), () -> {
            take(task);
            return order;
        });
    }

    private void take(Task task) {
        if (Cancelling.isDue(task.order().standing())) {
            cancelling.goOn(task);
            return;
        }
        switch (task.order().state()) {
            case QUEUED -> placing.place(task);
            case SENDING, CONFIRMING, PAYING ->
                progress.write(task.lease(), new OrderFact.FoundUnderWay(), Progress.Findings.NONE, task.pace(), false);
            case OUTCOME_UNKNOWN -> recovery.look(task);
            case CREATED, ON_HOLD -> money.goOn(task);
            case CREATED_ID_UNKNOWN,
                    SUBMITTED,
                    PROCESSING,
                    PARTIALLY_SHIPPED,
                    SHIPPED,
                    DELIVERED,
                    RETURNED,
                    CANCELLED,
                    REFUNDED,
                    REJECTED,
                    FAILED,
                    NEEDS_ATTENTION -> progress.rest(task.lease());
        }
    }
}
