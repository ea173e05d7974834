package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rules of a workspace. A change looks at once at all stock that it touches. */
public final class InventoryRules {

    /** Variants looked at in one transaction: meanwhile nobody else can write stock that counts. */
    private static final int AT_ONCE = 5_000;

    private static final String CURSOR = "inventory_rules";

    private final Database database;
    private final Thresholds thresholds;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    InventoryRules(Database database, Thresholds thresholds, Events events, Ids ids, InstantSource clock) {
        this.database = database;
        this.thresholds = thresholds;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes the rule or replaces the one for the same stock. */
    public Rule put(String workspaceId, Rule.Wish wish) {
        database.useHandle(handle -> refuseUnsound(handle, workspaceId, wish));
        Rule rule = database.inTransaction(tx -> {
            RuleStore.seize(tx, workspaceId);
            Rule written = RuleStore.put(tx, workspaceId, ids.next("rule"), wish, clock.instant());
            events.append(tx, changed(workspaceId, "inventory_rule.changed", written));
            return written;
        });
        recheck(workspaceId, rule);
        return rule;
    }

    public void delete(String workspaceId, String id) {
        Rule rule = database.inTransaction(tx -> {
            RuleStore.seize(tx, workspaceId);
            Rule removed =
                    RuleStore.remove(tx, workspaceId, id).orElseThrow(() -> new Refusal.Missing("inventory rule", id));
            events.append(tx, changed(workspaceId, "inventory_rule.deleted", removed));
            return removed;
        });
        recheck(workspaceId, rule);
    }

    /** Oldest first. */
    public Page<Rule> list(
            String workspaceId,
            @Nullable RuleScope scope,
            @Nullable String target,
            @Nullable String cursor,
            int limit) {
        String after = cursor == null ? "" : Cursors.decode(CURSOR, 1, cursor).getFirst();
        List<Rule> found = database.withHandle(handle ->
                RuleStore.page(handle, workspaceId, scope == null ? null : scope.word(), target, after, limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<Rule> shown = found.subList(0, limit);
        return new Page<>(shown, Cursors.encode(CURSOR, shown.getLast().id()));
    }

    private static void refuseUnsound(Handle handle, String workspaceId, Rule.Wish wish) {
        List<FieldError> errors = new ArrayList<>();
        if (wish.safetyStock() == null && wish.lowStockAt() == null) {
            errors.add(new FieldError("/safety_stock", "A rule names safety_stock, low_stock_at or both."));
        }
        if (wish.location() != null && wish.lowStockAt() != null) {
            errors.add(new FieldError("/low_stock_at", "Low stock is told for all locations together."));
        }
        if (wish.target() != null && !RuleStore.exists(handle, workspaceId, wish.scope(), wish.target())) {
            String what = wish.scope().word();
            errors.add(new FieldError("/" + what + "_id", "There is no " + what + " " + wish.target() + "."));
        }
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid("invalid_request", errors.getFirst().detail(), errors);
        }
    }

    private void recheck(String workspaceId, Rule rule) {
        String after = "";
        boolean more = true;
        while (more) {
            String from = after;
            List<String> variants = database.inTransaction(tx -> {
                RuleStore.seize(tx, workspaceId);
                List<String> some = RuleStore.touched(tx, workspaceId, rule, from, AT_ONCE);
                if (!some.isEmpty()) {
                    thresholds.recheck(tx, workspaceId, some);
                }
                return some;
            });
            more = variants.size() == AT_ONCE;
            after = more ? variants.getLast() : after;
        }
    }

    private static EventDraft changed(String workspaceId, String type, Rule rule) {
        return Event.of(workspaceId, type, "inventory_rule", rule.id())
                .with("rule", Json.mapper().valueToTree(rule));
    }
}
