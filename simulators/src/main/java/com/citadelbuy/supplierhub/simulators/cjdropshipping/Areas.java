package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The countries CJ knows, the areas it stores goods in, and its storages. */
final class Areas {

    /**
     * An area with its one storage.
     *
     * @param english the country's name
     * @param storageId 32 hex digits, as orders show it
     */
    record Area(
            int id,
            String countryCode,
            String name,
            String english,
            String storageId,
            String storageName,
            String city,
            String province) {

        /** As stock replies show it: braces, dashes, upper case. */
        String stockId() {
            String hex = storageId.toUpperCase(Locale.ROOT);
            return "{" + hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                    + hex.substring(16, 20) + "-" + hex.substring(20) + "}";
        }
    }

    static final List<Area> ALL = List.of(
            new Area(
                    1,
                    "CN",
                    "China Warehouse",
                    "China",
                    "6709ccd70dc743b1b31017ab499e9b0a",
                    "Yiwu Warehouse",
                    "Yiwu",
                    "Zhejiang"),
            new Area(
                    2,
                    "US",
                    "US Warehouse",
                    "United States of America (the)",
                    "201e67f6ba4644c0a36d63bf4989dd70",
                    "Cranbury Warehouse",
                    "Cranbury",
                    "New Jersey"));

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Replies replies;

    Areas(Replies replies) {
        this.replies = replies;
    }

    static Area of(String countryCode) {
        return ALL.stream()
                .filter(area -> area.countryCode().equals(countryCode))
                .findFirst()
                .orElseThrow();
    }

    /** Alpha-2 as CJ writes it: Kosovo is YK. */
    static String country(String code) {
        if (!code.equals("YK") && !COUNTRIES.contains(code)) {
            throw Refusal.unknownCountry();
        }
        return code;
    }

    /** With or without braces and dashes, in any case. */
    static Optional<Area> storage(String id) {
        String bare = id.replaceAll("[{}-]", "").toLowerCase(Locale.ROOT);
        return ALL.stream().filter(area -> area.storageId().equals(bare)).findFirst();
    }

    static Refusal unknownStorage() {
        return new Refusal(1608001, "Warehouse info not found");
    }

    SimReply list(Call call) {
        ArrayNode data = SimJson.array();
        for (Area area : ALL) {
            data.addObject()
                    .put("areaId", area.id())
                    .put("areaEn", area.name())
                    .put("countryCode", area.countryCode())
                    .put("nameEn", area.name())
                    .put("en", area.english())
                    .put("id", Integer.toString(area.id()))
                    .put("valueEn", area.name())
                    .putNull("disabled");
        }
        return replies.success(0, null, data);
    }

    SimReply detail(Call call) {
        Area area = storage(call.required("id")).orElseThrow(Areas::unknownStorage);
        ObjectNode data = SimJson.object()
                .put("id", area.storageId())
                .put("name", area.storageName())
                .put("areaId", area.id())
                .put("areaCountryCode", area.countryCode())
                .put("address1", area.city() + ", " + area.province() + " ")
                .putNull("address2")
                .putNull("contacts")
                .put("phone", "+1-555-0100")
                .put("city", area.city())
                .put("province", area.province());
        ArrayNode brands = data.putArray("logisticsBrandList");
        for (String brand : List.of("USPS", "FedEx", "UPS", "DHL")) {
            brands.addObject().put("id", brand).put("name", brand);
        }
        return replies.okSuccess(data.putNull("isSelfPickup").putNull("zipCode"));
    }
}
