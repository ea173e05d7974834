package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Raises an alert when stock falls to its threshold, and closes it when there is more again. Stock of which a part was not
 * counted raises and closes nothing.
 *
 * <p>Whoever changes levels holds the rules until the end of the transaction, and whoever changes a rule waits for those:
 * neither misses what the other writes.
 */
final class Thresholds {

    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    Thresholds(Events events, Ids ids, InstantSource clock) {
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * After levels of these variants were written in this transaction; once for all of them, and after the last row that the
     * transaction locks: who holds the rules and then waits for a row may wait for somebody who waits for the rules.
     */
    void check(Handle tx, String workspaceId, Collection<String> variantIds) {
        if (!variantIds.isEmpty()) {
            RuleStore.hold(tx, workspaceId);
            measure(tx, workspaceId, variantIds);
        }
    }

    /** After a rule that touches these variants was changed; the caller has seized the rules. */
    void recheck(Handle tx, String workspaceId, Collection<String> variantIds) {
        Set<String> unwatched = new HashSet<>(variantIds);
        unwatched.removeAll(measure(tx, workspaceId, variantIds));
        List<EventDraft> told = AlertStore.close(tx, workspaceId, unwatched, clock.instant()).stream()
                .map(alert -> turned(workspaceId, "inventory.alert_withdrawn", alert))
                .toList();
        events.appendAll(tx, told);
    }

    /** A variant has one live alert at most: where both have one, the first one's is over. */
    void withdrawIfBoth(Handle tx, String workspaceId, String from, String to) {
        if (AlertStore.live(tx, workspaceId, List.of(from, to)).size() == 2) {
            events.appendAll(
                    tx,
                    AlertStore.close(tx, workspaceId, List.of(from), clock.instant()).stream()
                            .map(alert -> turned(workspaceId, "inventory.alert_withdrawn", alert))
                            .toList());
        }
    }

    /** Answers those that have a threshold. */
    private Set<String> measure(Handle tx, String workspaceId, Collection<String> variantIds) {
        Map<String, VariantRules> rules = new HashMap<>(RuleStore.ofVariants(tx, workspaceId, variantIds));
        rules.values().removeIf(figures -> figures.lowStockAt() == null);
        if (rules.isEmpty()) {
            return Set.of();
        }
        Map<String, List<Level>> levels = LevelStore.ofVariants(tx, workspaceId, rules.keySet()).stream()
                .collect(Collectors.groupingBy(Level::variantId));
        List<AlertStore.Measured> low = new ArrayList<>();
        Map<String, Long> enough = new HashMap<>();
        levels.forEach((variant, some) -> {
            VariantRules figures = rules.getOrDefault(variant, VariantRules.NONE);
            Sellable stock = Sellable.of(some, figures);
            if (!stock.counted() || stock.quantity() == null || figures.lowStockAt() == null) {
                return;
            }
            if (stock.quantity() > figures.lowStockAt()) {
                enough.put(variant, stock.quantity());
            } else {
                low.add(new AlertStore.Measured(ids.next("alert"), variant, figures.lowStockAt(), stock.quantity()));
            }
        });
        turn(tx, workspaceId, low, enough);
        return rules.keySet();
    }

    private void turn(Handle tx, String workspaceId, List<AlertStore.Measured> low, Map<String, Long> enough) {
        Instant now = clock.instant();
        Map<String, Long> quantities = new HashMap<>(enough);
        low.forEach(each -> quantities.put(each.variantId(), each.quantity()));
        List<EventDraft> told = new ArrayList<>();
        AlertStore.raise(tx, workspaceId, low, now)
                .forEach(alert -> told.add(measured(workspaceId, "inventory.low_stock", alert, quantities)));
        AlertStore.close(tx, workspaceId, enough.keySet(), now)
                .forEach(alert -> told.add(measured(workspaceId, "inventory.restocked", alert, quantities)));
        events.appendAll(tx, told);
    }

    private static EventDraft measured(
            String workspaceId, String type, AlertStore.Turned alert, Map<String, Long> quantities) {
        @Nullable Long quantity = quantities.get(alert.variantId());
        EventDraft event = turned(workspaceId, type, alert);
        return quantity == null ? event : event.with("quantity", Json.mapper().valueToTree(quantity));
    }

    private static EventDraft turned(String workspaceId, String type, AlertStore.Turned alert) {
        return Event.of(workspaceId, type, "variant", alert.variantId())
                .with("alert_id", alert.id())
                .with("connection_id", alert.connectionId())
                .with("product_id", alert.productId())
                .with("threshold", Json.mapper().valueToTree(alert.threshold()));
    }
}
