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

    /** The one that the connection says, else the shop's default, else the only one that there is. */
    String warehouse() {
        return session.setting(SETTING).orElseGet(this::usual);
    }

    private String usual() {
        List<Warehouse> all = TemuWire.list(TemuWire.call(session, LIST, Map.of())
                .repeatable()
                .read(Warehouses.class)
                .warehouseList());
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
            @Nullable Boolean defaultWarehouse) {

        Warehouse {
            Objects.requireNonNull(warehouseId, "the id of a warehouse is missing");
        }
    }
}
