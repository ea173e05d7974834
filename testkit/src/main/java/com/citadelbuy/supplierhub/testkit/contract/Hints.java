package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.model.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the kit cannot find out by itself about a supplier. Most suppliers need none.
 *
 * @param searchText what a search finds something for; null takes a word of the first product's title
 * @param shipTo an address the supplier delivers to; null takes one in the United States
 * @param referencesRepeat the documents let two orders bear one reference; repeats are then not refused
 * @param latinOnly the documents refuse addresses in other scripts
 */
public record Hints(
        @Nullable String searchText, @Nullable Address shipTo, boolean referencesRepeat, boolean latinOnly) {

    public static Hints none() {
        return new Hints(null, null, false, false);
    }

    public Hints searching(String text) {
        return new Hints(text, shipTo, referencesRepeat, latinOnly);
    }

    public Hints shippingTo(Address address) {
        return new Hints(searchText, address, referencesRepeat, latinOnly);
    }

    public Hints whereReferencesRepeat() {
        return new Hints(searchText, shipTo, true, latinOnly);
    }

    public Hints inLatinOnly() {
        return new Hints(searchText, shipTo, referencesRepeat, true);
    }
}
