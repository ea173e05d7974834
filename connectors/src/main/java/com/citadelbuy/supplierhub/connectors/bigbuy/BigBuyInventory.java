package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.connectors.bigbuy.BigBuyProduct.Variation;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Stock by warehouse: of the variations where there are any, else of the product. */
final class BigBuyInventory implements ReadInventory {

    static final String OF_PRODUCT = "catalog.productstockbyhandlingdays";
    static final String OF_VARIATION = "catalog.productvariationsstockbyhandlingdays";

    private final Session session;

    BigBuyInventory(Session session) {
        this.session = session;
    }

    @Override
    public List<InventoryLevel> ofProduct(String productId) {
        List<Raw<Variation>> variations = BigBuyCatalog.variations(session, productId);
        if (variations.isEmpty()) {
            return levels(session.http().get(OF_PRODUCT, "/catalog/productstockbyhandlingdays/{}.json", productId))
                    .toList();
        }
        return variations.stream()
                .map(variation -> variation.value().id())
                .flatMap(id -> levels(
                        session.http().get(OF_VARIATION, "/catalog/productvariationsstockbyhandlingdays/{}.json", id)))
                .toList();
    }

    private static Stream<InventoryLevel> levels(SupplierRequest request) {
        return request.find(Rows.class).stream()
                .flatMap(found -> found.value().body().stream())
                .flatMap(Row::toLevels);
    }

    private record Rows(
            @JsonDeserialize(using = WrappedList.class) List<Row> body) {}

    private record Row(
            String sku,
            @JsonDeserialize(using = WrappedList.class) List<Lot> stocks) {
        Row {
            BigBuyWire.promised(sku, "the SKU of a stock");
        }

        /** Lots of one warehouse differ in how soon they leave; a row without any says that there is nothing. */
        Stream<InventoryLevel> toLevels() {
            Map<Location, Long> places = stocks.stream()
                    .collect(Collectors.groupingBy(
                            Lot::location, LinkedHashMap::new, Collectors.summingLong(Lot::quantity)));
            return places.isEmpty()
                    ? Stream.of(new InventoryLevel(sku, Location.UNSPECIFIED, Stock.exact(0)))
                    : places.entrySet().stream()
                            .map(place -> new InventoryLevel(sku, place.getKey(), Stock.exact(place.getValue())));
        }
    }

    private record Lot(Long quantity, @Nullable String warehouse) {
        Lot {
            BigBuyWire.promised(quantity, "how many there are");
        }

        Location location() {
            return WireTexts.says(warehouse)
                    ? new Location(String.valueOf(warehouse), "Warehouse " + warehouse, null)
                    : Location.UNSPECIFIED;
        }
    }
}
