package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.model.Address;
import java.util.LinkedHashMap;
import java.util.Map;
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
 */
public record Hints(
        @Nullable String searchText,
        @Nullable Address shipTo,
        Map<String, String> settings,
        boolean referencesRepeat,
        boolean latinOnly,
        boolean unsignedToo) {

    public Hints {
        settings = Map.copyOf(settings);
    }

    public static Hints none() {
        return new Hints(null, null, Map.of(), false, false, false);
    }

    public Hints searching(String text) {
        return new Hints(text, shipTo, settings, referencesRepeat, latinOnly, unsignedToo);
    }

    public Hints shippingTo(Address address) {
        return new Hints(searchText, address, settings, referencesRepeat, latinOnly, unsignedToo);
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
        return new Hints(searchText, shipTo, more, referencesRepeat, latinOnly, unsignedToo);
    }

    public Hints whereReferencesRepeat() {
        return new Hints(searchText, shipTo, settings, true, latinOnly, unsignedToo);
    }

    public Hints inLatinOnly() {
        return new Hints(searchText, shipTo, settings, referencesRepeat, true, unsignedToo);
    }

    public Hints whereSomeWebhooksAreUnsigned() {
        return new Hints(searchText, shipTo, settings, referencesRepeat, latinOnly, true);
    }
}
