package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param offers own listings at a marketplace by id or sku, on sale, the plainest first; empty takes the guide's products
 * @param besides headers of webhooks, lower case, that come with the proof and are no part of it, such as the event's name
 * @param draft of a new listing that the marketplace takes; needed where listings are created
 */
public record Hints(
        @Nullable String searchText,
        @Nullable Address shipTo,
        Map<String, String> settings,
        boolean referencesRepeat,
        boolean latinOnly,
        boolean unsignedToo,
        List<String> offers,
        @Nullable ListingDraft draft,
        Set<String> besides) {

    public Hints {
        settings = Map.copyOf(settings);
        offers = List.copyOf(offers);
        besides = Set.copyOf(besides);
    }

    public static Hints none() {
        return new Hints(null, null, Map.of(), false, false, false, List.of(), null, Set.of());
    }

    public Hints searching(String text) {
        return new Hints(text, shipTo, settings, referencesRepeat, latinOnly, unsignedToo, offers, draft, besides);
    }

    public Hints shippingTo(Address address) {
        return new Hints(
                searchText, address, settings, referencesRepeat, latinOnly, unsignedToo, offers, draft, besides);
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
        return new Hints(searchText, shipTo, more, referencesRepeat, latinOnly, unsignedToo, offers, draft, besides);
    }

    public Hints whereReferencesRepeat() {
        return new Hints(searchText, shipTo, settings, true, latinOnly, unsignedToo, offers, draft, besides);
    }

    public Hints inLatinOnly() {
        return new Hints(searchText, shipTo, settings, referencesRepeat, true, unsignedToo, offers, draft, besides);
    }

    public Hints whereSomeWebhooksAreUnsigned() {
        return new Hints(searchText, shipTo, settings, referencesRepeat, latinOnly, true, offers, draft, besides);
    }

    /** Where the guide's products are not what the account itself sells, or are the wrong ones to try things with. */
    public Hints offering(String... idsOrSkus) {
        List<String> own = List.of(idsOrSkus);
        return new Hints(searchText, shipTo, settings, referencesRepeat, latinOnly, unsignedToo, own, draft, besides);
    }

    public Hints creating(ListingDraft taken) {
        return new Hints(
                searchText, shipTo, settings, referencesRepeat, latinOnly, unsignedToo, offers, taken, besides);
    }

    /** With webhooks that bear these headers unsigned. */
    public Hints besides(String... headers) {
        Set<String> lower = Stream.of(headers)
                .map(header -> header.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new Hints(searchText, shipTo, settings, referencesRepeat, latinOnly, unsignedToo, offers, draft, lower);
    }
}
