package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** Stock by the country that it ships from. */
final class AlibabaInventory implements ReadInventory {

    static final String OF_PRODUCT = "/eco/buyer/product/inventory";

    /** Without {@code shipping_from}, which would narrow it to one place. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Query(String productId) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Stocks(
            @JsonDeserialize(using = WrappedList.class) List<Place> resultData) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Place(
            @Nullable String shippingFrom,
            @JsonDeserialize(using = WrappedList.class) List<Count> inventoryList) {

        Stream<InventoryLevel> toLevels() {
            Location location = location();
            return inventoryList.stream().map(count -> count.toLevel(location));
        }

        private Location location() {
            if (!WireTexts.says(shippingFrom)) {
                return Location.UNSPECIFIED;
            }
            String place = String.valueOf(shippingFrom);
            return new Location(
                    place,
                    place.matches("[A-Z]{2}") ? AlibabaWire.nameOf(place) : place,
                    place.matches("[A-Z]{2}") ? place : null);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Count(String skuId, @Nullable String inventoryCount) {

        Count {
            AlibabaWire.promised(skuId, "the variant of a stock");
        }

        InventoryLevel toLevel(Location location) {
            @Nullable Integer count = AlibabaWire.number(inventoryCount);
            return new InventoryLevel(skuId, location, count == null ? Stock.unknown() : Stock.exact(count));
        }
    }

    private final Session session;

    AlibabaInventory(Session session) {
        this.session = session;
    }

    @Override
    public List<InventoryLevel> ofProduct(String productId) {
        return AlibabaWire.get(session, OF_PRODUCT)
                .query("inv_req", WireJson.text(new Query(productId)))
                .read(Stocks.class)
                .resultData()
                .stream()
                .flatMap(Place::toLevels)
                .toList();
    }
}
