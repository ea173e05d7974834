package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From where the seller sends. */
final class TemuWarehouses {

    static final String SETTING = "warehouse_id";

    private static final String LIST = "bg.logistics.warehouse.list.get";

    private final Session session;

    TemuWarehouses(Session session) {
        this.session = session;
    }

    /** The one that the connection says, else the shop's default in the sale's region, else the only one that there is. */
    String warehouse(@Nullable String region) {
        return session.setting(SETTING).orElseGet(() -> usual(region));
    }

    private String usual(@Nullable String region) {
        List<Warehouse> every = TemuWire.list(TemuWire.call(session, LIST, Map.of())
                .repeatable()
                .read(Warehouses.class)
                .warehouseList());
        List<Warehouse> there = every.stream()
                .filter(place -> Objects.equals(region, place.regionId1()))
                .toList();
        List<Warehouse> all = there.isEmpty() ? every : there;
        List<Warehouse> usual = all.stream()
                .filter(place -> all.size() == 1 || Boolean.TRUE.equals(place.defaultWarehouse()))
                .toList();
        if (usual.size() != 1) {
            String places = all.stream()
                    .map(place -> place.warehouseId() + " " + place.warehouseName())
                    .collect(Collectors.joining(", "));
            throw TemuWire.failed(
                    Kind.INVALID_REQUEST,
                    "The shop has not exactly one default warehouse (" + places
                            + "); say in the connection's settings which is meant");
        }
        return usual.getFirst().warehouseId();
    }

    private record Warehouses(@Nullable List<Warehouse> warehouseList) {}

    private record Warehouse(
            String warehouseId,
            @Nullable String warehouseName,
            @Nullable String regionId1,
            @Nullable Boolean defaultWarehouse) {

        Warehouse {
            Objects.requireNonNull(warehouseId, "the id of a warehouse is missing");
        }
    }
}
