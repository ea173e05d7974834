package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.ShipTo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for a sale by itself and not shown on lists.
 *
 * @param hidden why the buyer's address is kept back, or null where it is not
 * @param prices of lines, by their numbers
 * @param numbers of the parcels that lines are in, by the lines' numbers
 */
record TemuLooked(
        @Nullable ShipTo shipTo,
        @Nullable String hidden,
        @Nullable Money total,
        Map<String, Money> prices,
        Map<String, String> numbers) {

    static final TemuLooked NOTHING = new TemuLooked(null, null, null, Map.of(), Map.of());
}
