package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.inventory.StockLine;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One level in the list of all stock. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StockView(
        String productId,
        String variantId,
        @Nullable String sku,
        @Example("aliexpress") String supplier,
        String connectionId,
        @Example("cn") String location,
        @Example("China") String locationName,
        @Nullable String country,
        @Nullable Long quantity,
        @Example("exact") String precision,
        Instant observedAt) {

    static StockView of(StockLine line) {
        LevelView level = LevelView.of(line.level());
        return new StockView(
                line.productId(),
                line.level().variantId(),
                line.sku(),
                line.supplier(),
                line.connectionId(),
                level.location(),
                level.locationName(),
                level.country(),
                level.quantity(),
                level.precision(),
                level.observedAt());
    }
}
