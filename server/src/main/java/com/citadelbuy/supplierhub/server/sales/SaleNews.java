package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes down what became of sales: for people in the timeline, for others as events that hold ids and states only. */
final class SaleNews {

    private final Events events;
    private final Ids ids;

    SaleNews(Events events, Ids ids) {
        this.events = events;
        this.ids = ids;
    }

    void received(Handle tx, StoredSale sale) {
        note(tx, sale, new SaleFact(sale.receivedAt(), "received", "", word(sale), null, sale.word(), null));
        events.append(tx, event("sale.received", sale).with("status", word(sale)));
    }

    void changed(Handle tx, StoredSale before, StoredSale after) {
        String fact = before.status() == after.status() ? "changed" : "seen";
        note(tx, after, new SaleFact(after.updatedAt(), fact, word(before), word(after), null, after.word(), null));
        events.append(
                tx,
                event(type(before.status(), after.status()), after)
                        .with("from", word(before))
                        .with("to", word(after)));
    }

    void returned(Handle tx, StoredReturn told, String saleId) {
        events.append(
                tx,
                Event.of(told.workspaceId(), "sale.return_seen", "sale", saleId)
                        .with("connection_id", told.connectionId())
                        .with("supplier", told.supplier())
                        .with("return_id", told.id())
                        .with("word", told.word()));
    }

    /** An entry of a list cannot be read; the others do not wait for it. */
    void unreadable(Handle tx, Connection connection, SaleLetter letter) {
        events.append(tx, letter("sale.dead_letter_created", connection, letter).with("cause", letter.cause()));
    }

    void readAgain(Handle tx, Connection connection, SaleLetter letter) {
        events.append(tx, letter("sale.dead_letter_resolved", connection, letter));
    }

    private static EventDraft letter(String type, Connection connection, SaleLetter letter) {
        return Event.of(letter.workspaceId(), type, "dead_letter", letter.id())
                .with("connection_id", letter.connectionId())
                .with("supplier", connection.supplier())
                .with("list", letter.kind());
    }

    /** What an action of ours has come to. */
    void acted(Handle tx, StoredSale sale, SaleAction action, @Nullable String detail, Instant now) {
        String fact = action.kind().word() + " " + action.state().word();
        note(tx, sale, new SaleFact(now, fact, word(sale), word(sale), action.id(), detail, action.exchangeId()));
        type(action.state())
                .ifPresent(type -> events.append(
                        tx,
                        event(type, sale)
                                .with("action_id", action.id())
                                .with("kind", action.kind().word())));
    }

    /** Others are told how it ended, and where a person is needed. */
    private static Optional<String> type(ActionState state) {
        return switch (state) {
            case DONE -> Optional.of("sale.action_done");
            case PARTLY_DONE -> Optional.of("sale.action_partly_done");
            case REFUSED -> Optional.of("sale.action_refused");
            case NEEDS_ATTENTION -> Optional.of("sale.action_needs_attention");
            case QUEUED, SENDING, OUTCOME_UNKNOWN -> Optional.empty();
        };
    }

    void note(Handle tx, StoredSale sale, SaleFact fact) {
        SaleListStore.note(tx, sale, ids.next("fact"), fact);
    }

    static String word(StoredSale sale) {
        return SaleStore.word(sale.status());
    }

    private static String type(OrderStatus from, OrderStatus to) {
        if (from == to) {
            return "sale.changed";
        }
        return switch (to) {
            case SHIPPED -> "sale.shipped";
            case DELIVERED -> "sale.delivered";
            case CANCELLED -> "sale.cancelled";
            case RETURNED, REFUNDED -> "sale.returned";
            case CREATED, SUBMITTED, PROCESSING, ON_HOLD, PARTIALLY_SHIPPED, FAILED, UNRECOGNISED -> "sale.changed";
        };
    }

    private static EventDraft event(String type, StoredSale sale) {
        return Event.of(sale.workspaceId(), type, "sale", sale.id())
                .with("connection_id", sale.connectionId())
                .with("supplier", sale.supplier());
    }
}
