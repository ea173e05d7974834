package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.inventory.LevelChange;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Names the fields in which what is stored differs from what a supplier says. */
final class PreviewChanges {

    private final List<ImportPreview.Change> found = new ArrayList<>();

    List<ImportPreview.Change> found() {
        return List.copyOf(found);
    }

    void settings(ProductRows.Stored stored, boolean autoSync) {
        compare("auto_sync", null, stored.autoSync(), autoSync);
        compare("gone", null, stored.goneAt() != null, false);
    }

    void content(Product before, CatalogProduct told) {
        compare("title", null, before.title(), told.title());
        compare("description", null, before.description(), told.description());
        compare(
                "images",
                null,
                before.images(),
                told.images().stream().map(URI::toString).toList());
        compare("category", null, before.category(), told.category());
        compare("sale", null, word(before.sale()), word(told.sale()));
    }

    void variants(List<Variant> stored, VariantDiff diff, CatalogProduct told) {
        Map<String, Variant> known = new HashMap<>();
        stored.forEach(variant -> known.put(variant.id(), variant));
        for (VariantRows.Draft draft : diff.put()) {
            @Nullable Variant before = known.get(draft.id());
            if (before == null) {
                compare("variant", draft.content().id(), null, draft.content().title());
            } else {
                variant(before, draft);
            }
        }
        for (VariantRows.Known gone : diff.gone()) {
            @Nullable Variant before = known.get(gone.id());
            compare("variant", gone.supplierVariantId(), before == null ? gone.sku() : before.title(), null);
        }
        order(stored, told);
    }

    private void variant(Variant before, VariantRows.Draft draft) {
        CatalogVariant told = draft.content();
        @Nullable URI image = told.image();
        String id = told.id();
        compare("gone", id, before.gone(), false);
        compare("sku", id, before.sku(), told.sku());
        compare("title", id, before.title(), told.title());
        compare("options", id, before.options(), told.options());
        compare("image", id, before.image(), image == null ? null : image.toString());
        compare("price", id, money(before.offer()), money(draft.offer()));
        compare("minimum", id, minimum(before.offer()), minimum(draft.offer()));
        compare("tiers", id, tiers(before.offer()), tiers(draft.offer()));
        compare("ships_from", id, shipsFrom(before.offer()), shipsFrom(draft.offer()));
        compare("ordering", id, new TreeMap<>(before.ordering()), new TreeMap<>(told.ordering()));
    }

    private void order(List<Variant> stored, CatalogProduct told) {
        List<String> before = stored.stream()
                .filter(variant -> !variant.gone())
                .map(Variant::supplierVariantId)
                .toList();
        List<String> after =
                told.variants().stream().map(CatalogVariant::id).distinct().toList();
        compare(
                "variant_order",
                null,
                before.stream().filter(after::contains).toList(),
                after.stream().filter(before::contains).toList());
    }

    void stock(List<LevelChange> changes, Map<String, String> theirs) {
        for (LevelChange change : changes) {
            found.add(new ImportPreview.Change(
                    "stock",
                    theirs.get(change.variantId()),
                    level(change.location(), change.precisionBefore(), change.quantityBefore()),
                    level(change.location(), change.precision(), change.quantity())));
        }
    }

    private static JsonNode level(String location, @Nullable String precision, @Nullable Long quantity) {
        if (precision == null) {
            return tree(null);
        }
        Map<String, @Nullable Object> level = new LinkedHashMap<>();
        level.put("location", location);
        level.put("quantity", quantity);
        level.put("precision", precision);
        return tree(level);
    }

    /** Compared as they are written, since the order of options is content, and only a text shows it. */
    private void compare(String field, @Nullable String variant, @Nullable Object before, @Nullable Object after) {
        JsonNode one = tree(before);
        JsonNode other = tree(after);
        if (!one.toString().equals(other.toString())) {
            found.add(new ImportPreview.Change(field, variant, one, other));
        }
    }

    private static JsonNode tree(@Nullable Object value) {
        return value == null ? Json.mapper().nullNode() : Json.mapper().valueToTree(value);
    }

    private static String word(CatalogProduct.Sale sale) {
        return sale.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Map<String, String> money(@Nullable Offer offer) {
        return offer == null ? null : money(offer.cost());
    }

    private static Map<String, String> money(Money money) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("amount", money.amount().stripTrailingZeros().toPlainString());
        written.put("currency", money.currency());
        return written;
    }

    private static @Nullable Integer minimum(@Nullable Offer offer) {
        return offer == null ? null : offer.minimum();
    }

    private static List<Map<String, Object>> tiers(@Nullable Offer offer) {
        return offer == null
                ? List.of()
                : offer.tiers().stream()
                        .map(tier -> {
                            Map<String, Object> written = new LinkedHashMap<>();
                            written.put("quantity", tier.quantity());
                            written.putAll(money(tier.cost()));
                            return written;
                        })
                        .toList();
    }

    private static @Nullable String shipsFrom(@Nullable Offer offer) {
        return offer == null ? null : offer.shipsFrom();
    }

    /** What the variants would be, with the prices that would count. */
    static List<ImportPreview.OfVariant> variants(Told told, List<VariantRows.Known> known, VariantDiff diff) {
        Map<String, VariantRows.Known> stored =
                known.stream().collect(Collectors.toMap(VariantRows.Known::supplierVariantId, Function.identity()));
        Map<String, VariantRows.Draft> put = diff.put().stream()
                .collect(Collectors.toMap(draft -> draft.content().id(), Function.identity()));
        Map<String, List<InventoryLevel>> levels =
                told.stock().orElse(List.of()).stream().collect(Collectors.groupingBy(InventoryLevel::variantId));
        Map<String, CatalogVariant> distinct = new LinkedHashMap<>();
        told.content().variants().forEach(variant -> distinct.putIfAbsent(variant.id(), variant));
        return distinct.values().stream()
                .map(variant -> {
                    VariantRows.@Nullable Known before = stored.get(variant.id());
                    VariantRows.@Nullable Draft draft = put.get(variant.id());
                    @Nullable URI image = variant.image();
                    return new ImportPreview.OfVariant(
                            before == null ? null : before.id(),
                            variant.id(),
                            variant.sku(),
                            variant.title(),
                            variant.options(),
                            image == null ? null : image.toString(),
                            draft != null ? draft.offer() : before == null ? variant.offer() : before.offer(),
                            levels.getOrDefault(variant.id(), List.of()));
                })
                .toList();
    }
}
