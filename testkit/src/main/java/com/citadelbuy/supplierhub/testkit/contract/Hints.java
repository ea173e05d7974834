package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the kit cannot find out by itself about a supplier. Most suppliers need none.
 *
 * @param searchText what a search finds something for; null takes a word of the first product's title
 * @param shipTo an address the supplier delivers to; null takes one in the United States
 * @param referencesRepeat the documents let two orders bear one reference; repeats are then not refused
 * @param settings what to set on the connection beside the definition's fallbacks and the guide's
 * @param latinOnly the documents refuse addresses in other scripts
 * @param unsignedToo beside webhooks that are signed there are some that are not
 * @param besideProof headers, in lower case, that come with webhooks and prove nothing, such as an id of the delivery
 * @param offers own listings at a marketplace by id or sku, on sale, the plainest first; empty takes the guide's products
 * @param draft of a new listing that the marketplace takes; needed where listings are created
 */
public record Hints(
        @Nullable String searchText,
        @Nullable Address shipTo,
        Map<String, String> settings,
        boolean referencesRepeat,
        boolean latinOnly,
        boolean unsignedToo,
        Set<String> besideProof,
        List<String> offers,
        @Nullable ListingDraft draft) {

    public Hints {
        settings = Map.copyOf(settings);
        besideProof = Set.copyOf(besideProof);
        offers = List.copyOf(offers);
    }

    public static Hints none() {
        return new Hints(null, null, Map.of(), false, false, false, Set.of(), List.of(), null);
    }

    public Hints searching(String text) {
        return new Hints(text, shipTo, settings, referencesRepeat, latinOnly, unsignedToo, besideProof, offers, draft);
    }

    public Hints shippingTo(Address address) {
        return new Hints(
                searchText, address, settings, referencesRepeat, latinOnly, unsignedToo, besideProof, offers, draft);
    }

    /** The kit's own recipient, in a town that the supplier knows by these names. */
    public Hints inTown(String state, String city, String postalCode, String country) {
        Address plain = Sentinels.address(none());
        return shippingTo(new Address(
                plain.name(),
                plain.company(),
                plain.line1(),
                plain.line2(),
                city,
                state,
                postalCode,
                country,
                plain.phone(),
                plain.email(),
                plain.taxId()));
    }

    /** With a setting of the connection, such as one without which the supplier never gets its money. */
    public Hints setting(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(name, value);
        return new Hints(
                searchText, shipTo, more, referencesRepeat, latinOnly, unsignedToo, besideProof, offers, draft);
    }

    public Hints whereReferencesRepeat() {
        return new Hints(searchText, shipTo, settings, true, latinOnly, unsignedToo, besideProof, offers, draft);
    }

    public Hints inLatinOnly() {
        return new Hints(searchText, shipTo, settings, referencesRepeat, true, unsignedToo, besideProof, offers, draft);
    }

    public Hints whereSomeWebhooksAreUnsigned() {
        return new Hints(searchText, shipTo, settings, referencesRepeat, latinOnly, true, besideProof, offers, draft);
    }

    /** Where the guide's products are not what the account itself sells, or are the wrong ones to try things with. */
    public Hints offering(String... idsOrSkus) {
        List<String> own = List.of(idsOrSkus);
        return new Hints(
                searchText, shipTo, settings, referencesRepeat, latinOnly, unsignedToo, besideProof, own, draft);
    }

    public Hints creating(ListingDraft taken) {
        return new Hints(
                searchText, shipTo, settings, referencesRepeat, latinOnly, unsignedToo, besideProof, offers, taken);
    }

    public Hints withHeadersBesideProof(String... lowerCaseNames) {
        Set<String> names = Set.of(lowerCaseNames);
        return new Hints(searchText, shipTo, settings, referencesRepeat, latinOnly, unsignedToo, names, offers, draft);
    }
}
