package com.citadelbuy.supplierhub.server.api.suppliers;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What ordering at a supplier takes, and how an order of unknown outcome is found. */
public record OrderingView(
        @Describe("What an order needs beyond lines and an address.")
        List<String> needs,

        @Describe("The longest reference the supplier takes.")
        int referenceLength,

        @Describe("key, lookup, repeat_refused, list_match or none (only a person or the supplier's message can tell).")
        String recovery,

        @Describe("How long after the call an order may still appear.")
        long settlingSeconds) {

    /** Null where the supplier takes no orders. */
    static @Nullable OrderingView of(SupplierDefinition definition) {
        OrderRecovery recovery = definition.recovery();
        return recovery == null
                ? null
                : new OrderingView(
                        definition.orderNeeds().stream()
                                .map(need -> need.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .toList(),
                        definition.references().maxLength(),
                        recovery.strategy().name().toLowerCase(Locale.ROOT),
                        recovery.settling().toSeconds());
    }
}
