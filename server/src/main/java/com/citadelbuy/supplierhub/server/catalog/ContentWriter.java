package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.catalog.ProductRows.Stored;
import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes a page's products and variants, with the history of prices, prices to be held, and events. */
final class ContentWriter {

    /** How a price changed, as the event tells it. */
    private record PriceTold(
            String variantId,
            @Nullable String costBefore,
            @Nullable String currencyBefore,
            @Nullable String cost,
            @Nullable String currency) {}

    private final Events events;
    private final Ids ids;
    private final RemapWriter remaps;

    ContentWriter(Events events, Ids ids) {
        this.events = events;
        this.ids = ids;
        this.remaps = new RemapWriter(ids);
    }

    void write(Handle tx, WritePage page) {
        List<EventDraft> told = new ArrayList<>();
        create(tx, page, told);
        update(tx, page, told);
        touch(tx, page, told);
        events.appendAll(tx, told);
    }

    private void create(Handle tx, WritePage page, List<EventDraft> tell) {
        if (page.toCreate.isEmpty()) {
            return;
        }
        List<ProductRows.Draft> products = new ArrayList<>();
        List<VariantRows.Draft> variants = new ArrayList<>();
        List<VariantDiff.Price> prices = new ArrayList<>();
        for (Told told : page.toCreate) {
            String id = ids.next("prod");
            VariantDiff diff = VariantDiff.between(id, List.of(), told.content(), Map.of(), ids);
            products.add(new ProductRows.Draft(id, told, Boolean.TRUE.equals(page.autoSync), diff.currency()));
            variants.addAll(diff.put());
            prices.addAll(diff.prices());
            page.created.add(id);
            page.changed.add(id);
            page.written(id, told, diff.ids());
            tell.add(event(page, "product.imported", id, told));
        }
        ProductRows.insert(tx, page.origin, products, page.now);
        VariantRows.insert(tx, page.origin.workspaceId(), variants);
        PriceStore.addHistory(tx, page.origin.workspaceId(), prices, page.now);
    }

    private void update(Handle tx, WritePage page, List<EventDraft> tell) {
        if (page.toUpdate.isEmpty()) {
            return;
        }
        String workspaceId = page.origin.workspaceId();
        List<String> productIds =
                page.toUpdate.stream().map(each -> each.stored().id()).toList();
        Map<String, List<VariantRows.Known>> known = VariantRows.known(tx, workspaceId, productIds).stream()
                .collect(Collectors.groupingBy(VariantRows.Known::productId));
        Map<String, Map<String, Money>> doubted = PriceStore.doubted(tx, workspaceId, productIds);
        List<ProductRows.Draft> products = new ArrayList<>();
        List<VariantDiff> diffs = new ArrayList<>();
        List<RemapWriter.Look> looks = new ArrayList<>();
        for (WritePage.Known each : page.toUpdate) {
            String id = each.stored().id();
            List<VariantRows.Known> before = known.getOrDefault(id, List.of());
            VariantDiff diff =
                    VariantDiff.between(id, before, each.told().content(), doubted.getOrDefault(id, Map.of()), ids);
            products.add(new ProductRows.Draft(id, each.told(), page.autoSync(each.stored()), diff.currency()));
            diffs.add(diff);
            looks.add(new RemapWriter.Look(id, before, each.told().content(), diff));
            page.changed.add(id);
            page.written(id, each.told(), allIds(before, diff));
            tell(page, each, diff, tell);
        }
        ProductRows.update(tx, page.origin, products, page.now);
        variants(tx, page, diffs);
        holds(tx, page, diffs, tell);
        remaps.write(tx, page, looks, tell);
    }

    private void variants(Handle tx, WritePage page, List<VariantDiff> diffs) {
        String workspaceId = page.origin.workspaceId();
        VariantRows.put(
                tx,
                workspaceId,
                diffs.stream().flatMap(diff -> diff.put().stream()).toList());
        VariantRows.markGone(
                tx,
                workspaceId,
                diffs.stream()
                        .flatMap(diff -> diff.gone().stream())
                        .map(VariantRows.Known::id)
                        .toList(),
                page.now);
        PriceStore.addHistory(
                tx,
                workspaceId,
                diffs.stream().flatMap(diff -> diff.prices().stream()).toList(),
                page.now);
    }

    private void holds(Handle tx, WritePage page, List<VariantDiff> diffs, List<EventDraft> tell) {
        List<String> settled =
                diffs.stream().flatMap(diff -> diff.settled().stream()).toList();
        PriceStore.supersede(tx, page.origin.workspaceId(), settled, page.now)
                .forEach(over -> tell.add(Prices.superseded(page.origin.workspaceId(), over)));
        List<PriceStore.NewHold> holds = diffs.stream()
                .flatMap(diff -> diff.held().stream())
                .map(held -> new PriceStore.NewHold(ids.next("hold"), held))
                .toList();
        PriceStore.hold(tx, page.origin, holds, page.now);
        for (PriceStore.NewHold hold : holds) {
            page.held.add(hold.held().productId());
            tell.add(held(page, hold));
        }
    }

    private static void touch(Handle tx, WritePage page, List<EventDraft> tell) {
        ProductRows.touch(tx, page.origin, page.toTouch.stream().map(Stored::id).toList(), page.autoSync, page.now);
        page.toTouch.stream()
                .filter(stored -> stored.goneAt() != null)
                .forEach(stored -> tell.add(returned(page, stored)));
        page.toTouch.forEach(stored -> switched(page, stored, tell));
    }

    private static void switched(WritePage page, Stored stored, List<EventDraft> tell) {
        if (page.autoSync(stored) != stored.autoSync()) {
            tell.add(of(page, "product.auto_sync_changed", stored).with("auto_sync", page.autoSync(stored)));
        }
    }

    /** Stock is told of gone variants, too, as long as a supplier does. */
    private static Map<String, String> allIds(List<VariantRows.Known> before, VariantDiff diff) {
        Map<String, String> all = new HashMap<>();
        before.forEach(variant -> all.put(variant.supplierVariantId(), variant.id()));
        all.putAll(diff.ids());
        return all;
    }

    private static void tell(WritePage page, WritePage.Known product, VariantDiff diff, List<EventDraft> tell) {
        String id = product.stored().id();
        if (product.stored().goneAt() != null) {
            tell.add(returned(page, product.stored()));
        }
        switched(page, product.stored(), tell);
        tell.add(event(page, "product.updated", id, product.told()));
        List<String> fresh = diff.fresh().stream().map(VariantRows.Draft::id).toList();
        List<PriceTold> prices = diff.prices().stream()
                .filter(price -> !fresh.contains(price.variantId()))
                .map(ContentWriter::told)
                .toList();
        if (!prices.isEmpty()) {
            tell.add(Event.of(page.origin.workspaceId(), "price.changed", "product", id)
                    .with("connection_id", page.origin.connectionId())
                    .with("supplier", page.origin.supplier())
                    .with("changes", Json.mapper().valueToTree(prices)));
        }
    }

    private static PriceTold told(VariantDiff.Price price) {
        @Nullable Money before = price.before();
        @Nullable Money now = price.now();
        return new PriceTold(
                price.variantId(),
                before == null ? null : before.amount().toPlainString(),
                before == null ? null : before.currency(),
                now == null ? null : now.amount().toPlainString(),
                now == null ? null : now.currency());
    }

    private static EventDraft held(WritePage page, PriceStore.NewHold hold) {
        VariantDiff.Held held = hold.held();
        return Event.of(page.origin.workspaceId(), "price.held", "price_hold", hold.id())
                .with("connection_id", page.origin.connectionId())
                .with("product_id", held.productId())
                .with("variant_id", held.variantId())
                .with("reason", held.reason())
                .with("cost", held.offer().cost().amount().toPlainString())
                .with("currency", held.offer().cost().currency())
                .with("cost_before", held.stored().amount().toPlainString())
                .with("currency_before", held.stored().currency());
    }

    private static EventDraft returned(WritePage page, Stored stored) {
        return of(page, "product.returned", stored);
    }

    private static EventDraft of(WritePage page, String type, Stored stored) {
        return Event.of(page.origin.workspaceId(), type, "product", stored.id())
                .with("supplier", page.origin.supplier())
                .with("connection_id", page.origin.connectionId())
                .with("supplier_product_id", stored.supplierProductId());
    }

    private static EventDraft event(WritePage page, String type, String id, Told told) {
        return Event.of(page.origin.workspaceId(), type, "product", id)
                .with("supplier", page.origin.supplier())
                .with("connection_id", page.origin.connectionId())
                .with("supplier_product_id", told.id())
                .with("title", told.content().title());
    }
}
