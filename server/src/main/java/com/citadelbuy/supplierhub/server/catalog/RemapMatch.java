package com.citadelbuy.supplierhub.server.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A variant that is gone and a new one that is plainly the same: the same SKU, and where that tells nothing the same options.
 * What several share on either side tells nothing. Price and place are never looked at. Pure.
 */
record RemapMatch(Side gone, Side fresh, VariantRemap.Sign sign) {

    /** What is compared of a variant. */
    record Side(
            String id, String supplierVariantId, @Nullable String sku, Map<String, String> options) {

        private Optional<String> skuToCompare() {
            return Optional.ofNullable(sku).filter(text -> !text.isBlank());
        }

        private Optional<Map<String, String>> optionsToCompare() {
            return Optional.of(options).filter(some -> !some.isEmpty());
        }
    }

    /**
     * @param gone all that the supplier no longer names
     * @param told all that it names
     * @param fresh ids of those told that may be one of the gone ones
     */
    static List<RemapMatch> of(Collection<Side> gone, Collection<Side> told, Set<String> fresh) {
        List<RemapMatch> matches = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        match(gone, told, fresh, Side::skuToCompare, VariantRemap.Sign.SKU, taken, matches);
        match(gone, told, fresh, Side::optionsToCompare, VariantRemap.Sign.OPTIONS, taken, matches);
        return matches;
    }

    private static <K> void match(
            Collection<Side> gone,
            Collection<Side> told,
            Set<String> fresh,
            Function<Side, Optional<K>> key,
            VariantRemap.Sign sign,
            Set<String> taken,
            List<RemapMatch> matches) {
        Map<K, Side> goneByKey = unique(gone, key);
        unique(told, key).forEach((value, now) -> {
            @Nullable Side before = goneByKey.get(value);
            if (before != null
                    && fresh.contains(now.id())
                    && !taken.contains(before.id())
                    && !taken.contains(now.id())) {
                taken.add(before.id());
                taken.add(now.id());
                matches.add(new RemapMatch(before, now, sign));
            }
        });
    }

    private static <K> Map<K, Side> unique(Collection<Side> sides, Function<Side, Optional<K>> key) {
        Map<K, Side> found = new HashMap<>();
        Set<K> shared = new HashSet<>();
        for (Side side : sides) {
            Optional<K> value = key.apply(side);
            if (value.isPresent() && found.put(value.get(), side) != null) {
                shared.add(value.get());
            }
        }
        found.keySet().removeAll(shared);
        return found;
    }
}
