package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Lets one of our variants go on as what another one is, with all that hangs on that one. The caller holds the product.
 *
 * <p>Rules are held before variants: who changes a rule waits for variants while it holds the rules.
 */
final class VariantMove {

    private final Inventory inventory;
    private final VariantUse uses;
    private final Events events;
    private final InstantSource clock;

    VariantMove(Inventory inventory, VariantUse uses, Events events, InstantSource clock) {
        this.inventory = inventory;
        this.uses = uses;
        this.events = events;
        this.clock = clock;
    }

    void make(Handle tx, String workspaceId, VariantRemap remap) {
        String from = remap.newVariantId();
        String to = remap.variantId();
        inventory.holdRules(tx, workspaceId);
        uses.hindrance(tx, workspaceId, from, to).ifPresent(why -> {
            throw new Refusal.Clash("variant_in_use", why);
        });
        VariantRows.lock(tx, workspaceId, List.of(from, to));
        Map<String, VariantRows.Known> variants =
                VariantRows.known(tx, workspaceId, List.of(remap.productId())).stream()
                        .collect(Collectors.toMap(VariantRows.Known::id, Function.identity()));
        VariantRows.@Nullable Known ceasing = variants.get(from);
        VariantRows.@Nullable Known staying = variants.get(to);
        if (ceasing == null || staying == null || ceasing.gone()) {
            throw new Refusal.Clash(
                    "variant_gone", "The supplier no longer lists the new variant " + from + " either.");
        }
        Instant now = clock.instant();
        uses.move(tx, workspaceId, from, to);
        inventory.move(tx, workspaceId, remap.productId(), from, to, now);
        PriceStore.move(tx, workspaceId, remap, staying, now)
                .forEach(hold -> events.append(tx, Prices.superseded(workspaceId, hold)));
        VariantRows.replace(tx, workspaceId, from, to);
        ProductRows.refreshCurrency(tx, workspaceId, remap.productId(), now);
        tellPrice(tx, workspaceId, remap, cost(staying), cost(ceasing));
        inventory.moved(tx, workspaceId, to);
    }

    private void tellPrice(
            Handle tx, String workspaceId, VariantRemap remap, @Nullable Money before, @Nullable Money now) {
        if (VariantDiff.same(before, now)) {
            return;
        }
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("variant_id", remap.variantId());
        if (before != null) {
            change.put("cost_before", before.amount().toPlainString());
            change.put("currency_before", before.currency());
        }
        if (now != null) {
            change.put("cost", now.amount().toPlainString());
            change.put("currency", now.currency());
        }
        events.append(
                tx,
                Event.of(workspaceId, "price.changed", "product", remap.productId())
                        .with("connection_id", remap.connectionId())
                        .with("changes", Json.mapper().valueToTree(List.of(change))));
    }

    private static @Nullable Money cost(VariantRows.Known variant) {
        @Nullable Offer offer = variant.offer();
        return offer == null ? null : offer.cost();
    }
}
