package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.inventory.Sellable;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of a variant can be sold. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Describe("What of a variant can be sold, all locations together, without its safety stock.")
public record SellableView(
        @Describe("Pieces that were counted, without the safety stock; null where nothing was counted or the goods are "
                + "made when ordered. Zero is zero: it was counted.")
        @Nullable
        @Example("115")
        Long quantity,

        @Describe("The weakest of all locations; null where the supplier tells of none.") @Nullable @Example("exact")
        String precision,

        @Describe("Whether the supplier has some to sell; null where what it tells does not say.") @Nullable
        Boolean available,

        @Describe("Kept back of what lies at all locations without a rule of their own.") @Example("5")
        long safetyStock,

        @Nullable Instant oldestReading,
        @Describe("Of the oldest reading.") @Nullable Long ageSeconds,
        List<PlaceView> locations) {

    /** One location. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PlaceView(
            @Example("cn") String location,
            @Nullable @Example("CN") String country,
            @Nullable Long quantity,
            @Example("exact") String precision,

            @Describe("What was counted there less the location's own safety stock, or less the whole common one.")
            @Nullable
            Long sellable,

            Instant observedAt) {

        static PlaceView of(Sellable.Place place) {
            LevelView level = LevelView.of(place.level());
            return new PlaceView(
                    level.location(),
                    level.country(),
                    level.quantity(),
                    level.precision(),
                    place.quantity(),
                    level.observedAt());
        }
    }

    static SellableView of(Sellable sellable, Instant now) {
        @Nullable Instant oldest = sellable.oldest();
        return new SellableView(
                sellable.quantity(),
                sellable.precision() == null
                        ? null
                        : sellable.precision().name().toLowerCase(Locale.ROOT),
                sellable.available(),
                sellable.safetyStock(),
                oldest,
                oldest == null
                        ? null
                        : Long.valueOf(Math.max(0, Duration.between(oldest, now).toSeconds())),
                sellable.places().stream().map(PlaceView::of).toList());
    }
}
