package com.citadelbuy.supplierhub.server.orders;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The lines of orders that name a variant. */
public final class OrderedVariantStore {

    private static final int NAMED = 5;

    private static final Set<String> SETTLED = EnumSet.allOf(OrderState.class).stream()
            .filter(state -> state.over() || state == OrderState.DELIVERED || state == OrderState.FAILED)
            .map(OrderState::word)
            .collect(Collectors.toUnmodifiableSet());

    private OrderedVariantStore() {}

    /**
     * Some of the open orders that name it. Orders that are being written are waited for, and later ones wait until the
     * transaction ends; those then find out what became of the variant.
     */
    public static List<String> lockOpen(Handle tx, String workspaceId, String variantId) {
        tx.execute("LOCK TABLE order_lines IN SHARE ROW EXCLUSIVE MODE");
        return tx.createQuery("""
                        SELECT DISTINCT l.order_id FROM order_lines l
                        JOIN supplier_orders o ON o.workspace_id = l.workspace_id AND o.id = l.supplier_order_id
                        WHERE l.workspace_id = :workspace AND l.variant_id = :variant AND NOT o.state = ANY(:settled)
                        ORDER BY l.order_id LIMIT :named
                        """)
                .bind("workspace", workspaceId)
                .bind("variant", variantId)
                .bindArray("settled", String.class, SETTLED)
                .bind("named", NAMED)
                .mapTo(String.class)
                .list();
    }

    /** What the supplier was asked for stays as it was; only our name for it changes. */
    public static void rename(Handle tx, String workspaceId, String variantId, String successor) {
        tx.createUpdate("""
                        UPDATE order_lines SET variant_id = :successor
                        WHERE workspace_id = :workspace AND variant_id = :variant
                        """)
                .bind("workspace", workspaceId)
                .bind("variant", variantId)
                .bind("successor", successor)
                .execute();
    }
}
