package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who carries parcels in a region, a few of them, and the seller's own warehouses. */
final class Carriers {

    private record Carrier(long id, String name, String brand, Region region) {}

    private record Warehouse(String id, String name, Region region, boolean usual) {}

    private static final List<Carrier> CARRIERS = List.of(
            new Carrier(998_264_101L, "USPS", "USPS", Region.USA),
            new Carrier(998_264_102L, "UPS Ground", "UPS", Region.USA),
            new Carrier(998_264_103L, "FedEx Home", "FedEx", Region.USA),
            new Carrier(998_264_201L, "Correios", "Correios", Region.BRAZIL));

    private static final List<Warehouse> WAREHOUSES = List.of(
            new Warehouse("WH-04000000000000101", "Austin", Region.USA, true),
            new Warehouse("WH-04000000000000102", "Newark", Region.USA, false),
            new Warehouse("WH-04000000000000201", "São Paulo", Region.BRAZIL, true));

    private Carriers() {}

    static ArrayNode list(Call call) {
        Region region = Region.known(call.requiredNumber("regionId"));
        ArrayNode list = SimJson.array();
        CARRIERS.stream()
                .filter(each -> each.region() == region)
                .forEach(each -> list.addObject()
                        .put("logisticsServiceProviderId", each.id())
                        .put("logisticsServiceProviderName", each.name())
                        .put("logisticsBrandName", each.brand()));
        return list;
    }

    static ObjectNode warehouses(Call call) {
        ObjectNode result = SimJson.object();
        ArrayNode list = result.putArray("warehouseList");
        WAREHOUSES.forEach(each -> list.addObject()
                .put("warehouseId", each.id())
                .put("warehouseName", each.name())
                .putNull("warehouseBrand")
                .put("warehouseManagementType", 1)
                .put("regionId1", each.region().id())
                .put("defaultWarehouse", each.usual())
                .put("enableBuyShippingLabel", true));
        return result;
    }

    static Optional<String> name(long id) {
        return CARRIERS.stream()
                .filter(each -> each.id() == id)
                .map(Carrier::name)
                .findFirst();
    }

    static boolean carries(long id, Region region) {
        return CARRIERS.stream().anyMatch(each -> each.id() == id && each.region() == region);
    }

    static boolean hasWarehouse(String id) {
        return WAREHOUSES.stream().anyMatch(each -> each.id().equals(id));
    }
}
