package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Stock of a product's variants by country. */
final class CjInventory implements ReadInventory {

    static final String BY_PRODUCT = "stock.getInventoryByPid";

    private record Inventories(
            @JsonDeserialize(using = WrappedList.class) List<OfVariant> variantInventories) {}

    private record OfVariant(
            String vid,
            @JsonDeserialize(using = WrappedList.class) List<Level> inventory) {

        OfVariant {
            CjWire.promised(vid, "the id of a variant");
        }
    }

    /** One area; calls differ in the names of the total, and the oldest knows only {@code storageNum} (§3.3). */
    record Level(
            @Nullable String countryCode,
            @Nullable String areaEn,
            @Nullable Long totalInventory,
            @Nullable Long totalInventoryNum,
            @Nullable Long storageNum) {

        InventoryLevel toLevel(String vid) {
            return new InventoryLevel(vid, location(), stock());
        }

        private Location location() {
            String area = WireTexts.first(areaEn, WireTexts.first(countryCode, ""));
            String id = WireTexts.first(countryCode, area).toLowerCase(Locale.ROOT);
            return id.isEmpty() ? Location.UNSPECIFIED : new Location(id, area, countryCode);
        }

        private Stock stock() {
            if (totalInventory != null) {
                return Stock.exact(totalInventory);
            }
            if (totalInventoryNum != null) {
                return Stock.exact(totalInventoryNum);
            }
            return storageNum == null ? Stock.unknown() : Stock.exact(storageNum);
        }
    }

    private final Session session;

    CjInventory(Session session) {
        this.session = session;
    }

    @Override
    public List<InventoryLevel> ofProduct(String productId) {
        return session
                .http()
                .get(BY_PRODUCT, "/product/stock/getInventoryByPid")
                .query("pid", productId)
                .read(Inventories.class)
                .variantInventories()
                .stream()
                .flatMap(variant -> variant.inventory().stream().map(level -> level.toLevel(variant.vid())))
                .toList();
    }
}
