package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** The stock of a product: all variants in all warehouses, and thereby which variants there are. */
record BanggoodStocks(
        @JsonDeserialize(using = WrappedList.class) List<OfWarehouse> stocks) {

    static final String GET = "product.getStocks";

    static SupplierRequest ask(Session session, String productId) {
        return session.http().get(GET, "/product/getStocks").query("product_id", productId);
    }

    Stream<Level> all() {
        return stocks.stream().flatMap(place -> place.stockList().stream().map(row -> row.at(place.warehouse())));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record OfWarehouse(
            String warehouse,
            @JsonDeserialize(using = WrappedList.class) List<Row> stockList) {
        OfWarehouse {
            BanggoodWire.promised(warehouse, "the code of a warehouse");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Row(
            @Nullable String poaId,
            @Nullable String poa,
            @Nullable String stock,
            @Nullable String stockMsg) {

        Level at(String warehouse) {
            return new Level(warehouse, BanggoodPoa.ids(poaId), poa, level());
        }

        /** Zero pieces that ship in some days are there, only uncounted; zeroed they would be lost (§3.2). */
        private Stock level() {
            String message = Objects.requireNonNullElse(stockMsg, "").toLowerCase(Locale.ROOT);
            if (Stream.of("sold_out", "sold out", "out of stock", "expect").anyMatch(message::contains)) {
                return Stock.flag(false);
            }
            BigDecimal pieces = BanggoodWire.amount(stock);
            if (pieces != null && pieces.signum() > 0) {
                return Stock.exact(pieces.longValue());
            }
            return message.contains("day") || message.contains("hour") ? Stock.flag(true) : Stock.unknown();
        }
    }

    /** A variant in a warehouse. */
    record Level(
            String warehouse, List<String> poa, @Nullable String sku, Stock stock) {

        InventoryLevel of(String productId) {
            return new InventoryLevel(
                    BanggoodPoa.variant(productId, poa),
                    new Location(warehouse, warehouse, BanggoodWarehouses.country(warehouse)),
                    stock);
        }
    }
}
