package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has to be written so that a product's stored variants say what the supplier said, but for prices that are not
 * believed.
 *
 * @param put new and changed variants, with the prices that count
 * @param gone ids of those no longer mentioned
 * @param held prices not believed that were not seen before
 * @param settled ids of variants whose price is held or was rejected, and that the supplier gives another price now
 * @param ids all variants mentioned: ours by the supplier's
 * @param currency of the first price, or null where there is none
 */
record VariantDiff(
        List<VariantRows.Draft> put,
        List<VariantRows.Known> gone,
        List<Price> prices,
        List<Held> held,
        List<String> settled,
        Map<String, String> ids,
        @Nullable String currency) {

    /** A price that differs; before is null for the first one. */
    record Price(
            String productId,
            String variantId,
            @Nullable Money before,
            @Nullable Money now) {}

    /** A price that is not believed. */
    record Held(String productId, String variantId, String reason, Offer offer, Money stored) {}

    /** @param standing prices of the product that are held or were rejected, by our variant id */
    static VariantDiff between(
            String productId,
            List<VariantRows.Known> stored,
            CatalogProduct told,
            Map<String, Money> standing,
            Ids ids) {
        return new Comparison(productId, standing, ids).of(stored, told);
    }

    /** Those that were not there before. */
    List<VariantRows.Draft> fresh() {
        return put.stream().filter(VariantRows.Draft::fresh).toList();
    }

    static boolean same(@Nullable Money one, @Nullable Money two) {
        if (one == null || two == null) {
            return one == two;
        }
        return one.currency().equals(two.currency()) && one.amount().compareTo(two.amount()) == 0;
    }

    private static final class Comparison {
        private final String productId;
        private final Map<String, Money> standing;
        private final Ids ids;
        private final List<VariantRows.Draft> put = new ArrayList<>();
        private final List<Price> prices = new ArrayList<>();
        private final List<Held> held = new ArrayList<>();
        private final List<String> settled = new ArrayList<>();
        private final Map<String, String> ours = new LinkedHashMap<>();
        private @Nullable String currency;

        Comparison(String productId, Map<String, Money> standing, Ids ids) {
            this.productId = productId;
            this.standing = standing;
            this.ids = ids;
        }

        VariantDiff of(List<VariantRows.Known> stored, CatalogProduct told) {
            Map<String, VariantRows.Known> known = new LinkedHashMap<>();
            stored.forEach(variant -> known.put(variant.supplierVariantId(), variant));
            Map<String, CatalogVariant> distinct = new LinkedHashMap<>();
            told.variants().forEach(variant -> distinct.putIfAbsent(variant.id(), variant));
            int position = 0;
            for (CatalogVariant variant : distinct.values()) {
                compare(known.remove(variant.id()), variant, position++);
            }
            List<VariantRows.Known> gone =
                    known.values().stream().filter(old -> !old.gone()).toList();
            return new VariantDiff(put, gone, prices, held, settled, ours, currency);
        }

        private void compare(VariantRows.@Nullable Known old, CatalogVariant told, int position) {
            String hash = Fingerprint.of(told, position);
            String id = old == null ? ids.next("var") : old.id();
            ours.put(told.id(), id);
            if (old != null && !old.gone() && old.contentHash().equals(hash)) {
                see(old.offer());
                return;
            }
            @Nullable Offer offer = old == null ? told.offer() : believed(old, told.offer());
            see(offer);
            put.add(new VariantRows.Draft(productId, id, old == null, told, offer, position, hash));
            price(id, old == null ? null : cost(old.offer()), cost(offer));
        }

        private void see(@Nullable Offer offer) {
            if (currency == null && offer != null) {
                currency = offer.cost().currency();
            }
        }

        private void price(String variantId, @Nullable Money before, @Nullable Money now) {
            if (!same(before, now)) {
                prices.add(new Price(productId, variantId, before, now));
            }
        }

        /** The offer that counts: with the stored price where the told one is not believed. */
        private @Nullable Offer believed(VariantRows.Known old, @Nullable Offer told) {
            @Nullable Offer stored = old.offer();
            @Nullable Money doubted = standing.get(old.id());
            if (doubted != null && told != null && stored != null && same(doubted, told.cost())) {
                return keeping(stored, told);
            }
            if (doubted != null) {
                settled.add(old.id());
            }
            if (told == null || stored == null) {
                return told;
            }
            Optional<String> objection = PriceGuard.objection(stored.cost(), told.cost());
            if (objection.isEmpty()) {
                return told;
            }
            held.add(new Held(productId, old.id(), objection.get(), told, stored.cost()));
            return keeping(stored, told);
        }

        private static Offer keeping(Offer price, Offer rest) {
            return new Offer(price.cost(), rest.minimum(), price.tiers(), rest.shipsFrom());
        }

        private static @Nullable Money cost(@Nullable Offer offer) {
            return offer == null ? null : offer.cost();
        }
    }
}
