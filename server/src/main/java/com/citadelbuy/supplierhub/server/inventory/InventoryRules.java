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
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of a workspace. A change looks at the stock that it touches: at once where that is little, else behind the answer; what
 * is left to look at stands in a row that is written with the rule.
 */
public final class InventoryRules {

    /** Variants looked at in one transaction: meanwhile nobody else can write stock that counts. */
    private static final int AT_ONCE = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(InventoryRules.class);
    private static final String CURSOR = "inventory_rules";

    private final Database database;
    private final Thresholds thresholds;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;
    private final int atOnce;

    InventoryRules(Database database, Thresholds thresholds, Events events, Ids ids, InstantSource clock) {
        this(database, thresholds, events, ids, clock, AT_ONCE);
    }

    /** @param atOnce how many variants are looked at in one transaction */
    InventoryRules(Database database, Thresholds thresholds, Events events, Ids ids, InstantSource clock, int atOnce) {
        this.database = database;
        this.thresholds = thresholds;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** Makes the rule or replaces the one for the same stock. */
    public Rule put(String workspaceId, Rule.Wish wish) {
        database.useHandle(handle -> refuseUnsound(handle, workspaceId, wish));
        String recheck = ids.next("rchk");
        Rule rule = database.inTransaction(tx -> {
            RuleStore.seize(tx, workspaceId);
            Rule written = RuleStore.put(tx, workspaceId, ids.next("rule"), wish, clock.instant());
            events.append(tx, changed(workspaceId, "inventory_rule.changed", written));
            RecheckStore.note(tx, workspaceId, recheck, written);
            return written;
        });
        tried(workspaceId, recheck);
        return rule;
    }

    public void delete(String workspaceId, String id) {
        String recheck = ids.next("rchk");
        database.useTransaction(tx -> {
            RuleStore.seize(tx, workspaceId);
            Rule removed =
                    RuleStore.remove(tx, workspaceId, id).orElseThrow(() -> new Refusal.Missing("inventory rule", id));
            events.append(tx, changed(workspaceId, "inventory_rule.deleted", removed));
            RecheckStore.note(tx, workspaceId, recheck, removed);
        });
        tried(workspaceId, recheck);
    }

    /** Goes on with all that changed rules have still to look at; one that fails stands in nobody's way. Recurs. */
    public void goOn() {
        for (RecheckStore.Recheck each : database.withHandle(RecheckStore::some)) {
            boolean more = true;
            while (more) {
                more = tried(each.workspaceId(), each.id());
            }
        }
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

    /**
     * The rule holds already; where looking fails, it is gone on with later.
     *
     * @return whether there is more to look at now
     */
    private boolean tried(String workspaceId, String recheck) {
        try {
            return step(workspaceId, recheck);
        } catch (RuntimeException failed) {
            LOG.warn("Stock is looked at by a changed rule later: {}", failed.getMessage());
            return false;
        }
    }

    /** @return whether there is more to look at */
    private boolean step(String workspaceId, String id) {
        return database.inTransaction(tx -> {
            RuleStore.seize(tx, workspaceId);
            Optional<RecheckStore.Recheck> recheck = RecheckStore.lock(tx, workspaceId, id);
            if (recheck.isEmpty()) {
                return false;
            }
            List<String> some = RuleStore.touched(tx, recheck.get(), atOnce);
            if (!some.isEmpty()) {
                thresholds.recheck(tx, workspaceId, some);
            }
            if (some.size() < atOnce) {
                RecheckStore.end(tx, recheck.get());
                return false;
            }
            RecheckStore.move(tx, recheck.get(), some.getLast());
            return true;
        });
    }

    private static EventDraft changed(String workspaceId, String type, Rule rule) {
        return Event.of(workspaceId, type, "inventory_rule", rule.id())
                .with("rule", Json.mapper().valueToTree(rule));
    }
}
