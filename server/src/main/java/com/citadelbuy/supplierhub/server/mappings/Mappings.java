package com.citadelbuy.supplierhub.server.mappings;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A workspace's mappings. */
public final class Mappings {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String CURSOR = "mappings";

    private final Database database;
    private final Events events;
    private final InstantSource clock;

    public Mappings(Database database, Events events, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the mapping or replaces it whole. */
    public MappingOutcome.Change put(String workspaceId, Mapping.Wish wish) {
        return switch (putAll(workspaceId, List.of(wish)).getFirst()) {
            case MappingOutcome.Kept(MappingOutcome.Change change) -> change;
            case MappingOutcome.Refused(Refusal refusal) -> throw refusal;
        };
    }

    /**
     * Makes or replaces many, each for itself and all in one transaction. Of two for the same SKU the first wins.
     *
     * @return what became of each, in their order
     */
    public List<MappingOutcome> putAll(String workspaceId, List<Mapping.Wish> wishes) {
        return database.inTransaction(tx -> {
            Map<Mapping.Wish, Refusal> refused = refusals(tx, workspaceId, wishes);
            Map<String, Mapping.Wish> sound = new HashMap<>();
            wishes.stream()
                    .filter(wish -> !refused.containsKey(wish))
                    .forEach(wish -> sound.putIfAbsent(wish.platformSku(), wish));
            Map<String, MappingOutcome.Change> changes = write(tx, workspaceId, sound);
            Set<String> told = new HashSet<>();
            List<MappingOutcome> outcomes = new ArrayList<>();
            for (Mapping.Wish wish : wishes) {
                @Nullable Refusal refusal = refused.get(wish);
                outcomes.add(
                        refusal != null
                                ? new MappingOutcome.Refused(refusal)
                                : told.add(wish.platformSku())
                                        ? new MappingOutcome.Kept(
                                                Objects.requireNonNull(changes.get(wish.platformSku())))
                                        : new MappingOutcome.Refused(Refusal.Invalid.field(
                                                "/platform_sku", "An entry before this one is for the same SKU.")));
            }
            return outcomes;
        });
    }

    /** The mapping; a 404 when there is none. */
    public Mapping get(String workspaceId, String sku) {
        return Optional.ofNullable(withSkus(workspaceId, Set.of(sku)).get(sku))
                .orElseThrow(() -> new Refusal.Missing("mapping of SKU", sku));
    }

    /** Those of these SKUs that are mapped, by SKU. */
    public Map<String, Mapping> withSkus(String workspaceId, Collection<String> skus) {
        return database.withHandle(handle -> MappingStore.withSkus(handle, workspaceId, skus));
    }

    /** For each of these SKUs those mapped ones that are most like it and begin alike. */
    public Map<String, List<String>> nearest(String workspaceId, Collection<String> skus) {
        Map<String, List<String>> near =
                new HashMap<>(database.withHandle(handle -> MappingStore.neighbours(handle, workspaceId, skus)));
        near.replaceAll(Nearness::nearest);
        return near;
    }

    public void delete(String workspaceId, String sku) {
        database.useTransaction(tx -> {
            if (!MappingStore.delete(tx, workspaceId, sku)) {
                throw new Refusal.Missing("mapping of SKU", sku);
            }
            events.append(tx, changed(workspaceId, sku, "deleted"));
        });
    }

    /** By SKU. */
    public Page<Mapping> list(String workspaceId, MappingFilter filter, @Nullable String cursor, int limit) {
        String after = cursor == null ? "" : Cursors.decode(CURSOR, 1, cursor).getFirst();
        List<Mapping> found =
                database.withHandle(handle -> MappingStore.page(handle, workspaceId, filter, after, limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<Mapping> shown = found.subList(0, limit);
        return new Page<>(shown, Cursors.encode(CURSOR, shown.getLast().platformSku()));
    }

    /**
     * Locks the mappings that name a variant which is to cease; before that variant is locked, since who writes a mapping
     * locks them in this order.
     *
     * @return SKUs of mappings that cannot have its successor in its place, since they name that one as well
     */
    public List<String> lockNaming(Handle tx, String workspaceId, String variantId, String successor) {
        return MappingStore.lockNaming(tx, workspaceId, variantId).isEmpty()
                ? List.of()
                : MappingStore.namingBoth(tx, workspaceId, variantId, successor);
    }

    /** Whatever named the variant names its successor. */
    public void rename(Handle tx, String workspaceId, String variantId, String successor) {
        List<EventDraft> told = MappingStore.rename(tx, workspaceId, variantId, successor, clock.instant()).stream()
                .map(sku -> changed(workspaceId, sku, MappingOutcome.Change.UPDATED.word()))
                .toList();
        events.appendAll(tx, told);
    }

    private Map<String, MappingOutcome.Change> write(Handle tx, String workspaceId, Map<String, Mapping.Wish> wishes) {
        if (wishes.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Map<String, Boolean> locked = MappingStore.lock(tx, workspaceId, wishes.keySet(), now);
        Map<String, Mapping> before = MappingStore.withSkus(tx, workspaceId, wishes.keySet());
        Map<String, MappingOutcome.Change> changes = new HashMap<>();
        wishes.forEach((sku, wish) -> changes.put(
                sku,
                Boolean.TRUE.equals(locked.get(sku))
                        ? MappingOutcome.Change.CREATED
                        : isSame(before.get(sku), wish)
                                ? MappingOutcome.Change.UNCHANGED
                                : MappingOutcome.Change.UPDATED));
        List<Mapping.Wish> changed = wishes.values().stream()
                .filter(wish -> changes.get(wish.platformSku()) != MappingOutcome.Change.UNCHANGED)
                .toList();
        MappingStore.replace(tx, workspaceId, changed, now);
        events.appendAll(
                tx,
                changed.stream()
                        .map(Mapping.Wish::platformSku)
                        .map(sku -> changed(
                                workspaceId,
                                sku,
                                Objects.requireNonNull(changes.get(sku)).word()))
                        .toList());
        return changes;
    }

    private static boolean isSame(@Nullable Mapping before, Mapping.Wish wish) {
        return before != null
                && before.sources().stream()
                        .map(Mapping.WishedSource::of)
                        .toList()
                        .equals(wish.sources());
    }

    private static Map<Mapping.Wish, Refusal> refusals(Handle tx, String workspaceId, List<Mapping.Wish> wishes) {
        Set<String> named = wishes.stream()
                .flatMap(wish -> wish.sources().stream())
                .flatMap(source -> source.parts().stream())
                .map(Mapping.WishedPart::variantId)
                .collect(Collectors.toSet());
        Set<String> known = MappingStore.knownVariants(tx, workspaceId, named);
        Map<Mapping.Wish, Refusal> refused = new HashMap<>();
        for (Mapping.Wish wish : wishes) {
            List<FieldError> errors = new ArrayList<>();
            for (int i = 0; i < wish.sources().size(); i++) {
                check(wish.sources().get(i), "/sources/" + i, known, errors);
            }
            if (!errors.isEmpty()) {
                refused.put(
                        wish,
                        new Refusal.Invalid("invalid_request", errors.getFirst().detail(), errors));
            }
        }
        return refused;
    }

    private static void check(Mapping.WishedSource source, String at, Set<String> known, List<FieldError> errors) {
        source.shipTo().stream()
                .filter(country -> !COUNTRIES.contains(country))
                .forEach(country -> errors.add(
                        new FieldError(at + "/ship_to", "There is no country " + country + " (ISO 3166 alpha-2).")));
        Set<String> named = new HashSet<>();
        for (int i = 0; i < source.parts().size(); i++) {
            String variant = source.parts().get(i).variantId();
            String field = at + "/components/" + i + "/variant_id";
            if (!known.contains(variant)) {
                errors.add(new FieldError(field, "There is no variant " + variant + "; import its product first."));
            } else if (!named.add(variant)) {
                errors.add(new FieldError(field, "Named before in this source; raise its factor instead."));
            }
        }
    }

    private static EventDraft changed(String workspaceId, String sku, String change) {
        return Event.of(workspaceId, "mapping.changed", "mapping", sku)
                .with("platform_sku", sku)
                .with("change", change);
    }
}
