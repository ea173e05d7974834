package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.catalog.VariantRemap.Status;
import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Sees in what is being written that a supplier gave variants other ids, and keeps proposals of it. */
final class RemapWriter {

    /** One product being written: what was there, what is told, and the difference. */
    record Look(String productId, List<VariantRows.Known> before, CatalogProduct told, VariantDiff diff) {

        private boolean worthIt() {
            return !diff.gone().isEmpty()
                    || before.stream().anyMatch(VariantRows.Known::gone)
                            && (!diff.fresh().isEmpty() || before.stream().anyMatch(old -> old.gone() && isTold(old)));
        }

        private boolean isTold(VariantRows.Known old) {
            return diff.ids().containsKey(old.supplierVariantId());
        }

        private List<RemapMatch.Side> gone(Set<String> without) {
            return before.stream()
                    .filter(old -> !isTold(old) && !without.contains(old.id()))
                    .map(old -> new RemapMatch.Side(old.id(), old.supplierVariantId(), old.sku(), old.optionsByName()))
                    .toList();
        }

        private Collection<RemapMatch.Side> now() {
            Map<String, RemapMatch.Side> distinct = new HashMap<>();
            told.variants().forEach(variant -> distinct.putIfAbsent(variant.id(), side(variant)));
            return distinct.values();
        }

        private RemapMatch.Side side(CatalogVariant variant) {
            String ours = Objects.requireNonNull(diff.ids().get(variant.id()));
            return new RemapMatch.Side(ours, variant.id(), variant.sku(), variant.options());
        }
    }

    private final Ids ids;

    RemapWriter(Ids ids) {
        this.ids = ids;
    }

    void write(Handle tx, WritePage page, List<Look> looks, List<EventDraft> tell) {
        List<Look> worth = looks.stream().filter(Look::worthIt).toList();
        if (worth.isEmpty()) {
            return;
        }
        Map<String, List<VariantRemap>> earlier =
                RemapStore.ofProducts(
                                tx,
                                page.origin.workspaceId(),
                                worth.stream().map(Look::productId).toList())
                        .stream()
                        .collect(Collectors.groupingBy(VariantRemap::productId));
        List<VariantRemap> over = new ArrayList<>();
        List<VariantRemap> proposed = new ArrayList<>();
        for (Look look : worth) {
            List<VariantRemap> known = earlier.getOrDefault(look.productId(), List.of());
            over.addAll(withdrawn(look, known));
            propose(page, look, known, over, proposed);
        }
        RemapStore.end(tx, page.origin.workspaceId(), over, page.now);
        RemapStore.insert(tx, page.origin.workspaceId(), proposed);
        over.forEach(remap -> tell.add(event(page, "product.variant_remap_withdrawn", remap)
                .with("status", remap.status().word())));
        proposed.forEach(remap -> tell.add(event(page, "product.variant_remap_proposed", remap)
                .with("matched_by", remap.matchedBy().word())));
    }

    /** What was gone is there again. */
    private static List<VariantRemap> withdrawn(Look look, List<VariantRemap> known) {
        return known.stream()
                .filter(remap -> remap.pending() && look.diff().ids().containsValue(remap.variantId()))
                .map(remap -> as(remap, Status.WITHDRAWN))
                .toList();
    }

    private void propose(
            WritePage page, Look look, List<VariantRemap> known, List<VariantRemap> over, List<VariantRemap> proposed) {
        for (RemapMatch match : RemapMatch.of(look.gone(passing(known)), look.now(), fresh(look, known))) {
            if (isStanding(match, known)) {
                continue;
            }
            known.stream()
                    .filter(remap -> remap.pending()
                            && remap.variantId().equals(match.gone().id()))
                    .forEach(remap -> over.add(as(remap, Status.SUPERSEDED)));
            proposed.add(remap(page, look, match));
        }
    }

    /** New ones that nobody has decided on are nobody's former ones, even when they are gone themselves. */
    private static Set<String> passing(List<VariantRemap> known) {
        return known.stream()
                .filter(remap -> remap.pending() || remap.status() == Status.SUPERSEDED)
                .map(VariantRemap::newVariantId)
                .collect(Collectors.toSet());
    }

    /** Also those of which a former proposal was withdrawn because the old one came back: it may be gone again. */
    private static Set<String> fresh(Look look, List<VariantRemap> known) {
        return Stream.concat(
                        look.diff().fresh().stream().map(VariantRows.Draft::id),
                        known.stream()
                                .filter(remap -> remap.status() == Status.WITHDRAWN)
                                .map(VariantRemap::newVariantId))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isStanding(RemapMatch match, List<VariantRemap> known) {
        return known.stream()
                .anyMatch(remap -> (remap.pending() || remap.status() == Status.REJECTED)
                        && remap.variantId().equals(match.gone().id())
                        && remap.newVariantId().equals(match.fresh().id()));
    }

    private VariantRemap remap(WritePage page, Look look, RemapMatch match) {
        boolean bySku = match.sign() == VariantRemap.Sign.SKU;
        return new VariantRemap(
                ids.next("remap"),
                page.origin.connectionId(),
                look.productId(),
                match.gone().id(),
                match.fresh().id(),
                match.gone().supplierVariantId(),
                match.fresh().supplierVariantId(),
                match.sign(),
                bySku ? match.fresh().sku() : null,
                bySku ? Map.of() : match.fresh().options(),
                Status.PENDING,
                page.now,
                null);
    }

    private static VariantRemap as(VariantRemap remap, Status status) {
        return new VariantRemap(
                remap.id(),
                remap.connectionId(),
                remap.productId(),
                remap.variantId(),
                remap.newVariantId(),
                remap.supplierVariantId(),
                remap.newSupplierVariantId(),
                remap.matchedBy(),
                remap.sku(),
                remap.options(),
                status,
                remap.createdAt(),
                remap.decidedAt());
    }

    private static EventDraft event(WritePage page, String type, VariantRemap remap) {
        return event(page.origin.workspaceId(), type, remap);
    }

    static EventDraft event(String workspaceId, String type, VariantRemap remap) {
        return Event.of(workspaceId, type, "variant_remap", remap.id())
                .with("connection_id", remap.connectionId())
                .with("product_id", remap.productId())
                .with("variant_id", remap.variantId())
                .with("new_variant_id", remap.newVariantId())
                .with("supplier_variant_id", remap.supplierVariantId())
                .with("new_supplier_variant_id", remap.newSupplierVariantId());
    }
}
