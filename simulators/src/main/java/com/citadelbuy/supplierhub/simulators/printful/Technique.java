package com.citadelbuy.supplierhub.simulators.printful;

import java.util.List;

/** How something can be put on a blank, with the places where that is possible. */
enum Technique {
    DTG("dtg", "DTG printing", "front,back,sleeve_left,sleeve_right", "5.95", "DTG"),
    EMBROIDERY("embroidery", "Embroidery", "embroidery_chest_left,embroidery_chest_center", "2.95", "EMBROIDERY"),
    CUT_SEW("cut-sew", "Cut & sew sublimation", "front,back", "0.00", "CUT-SEW"),
    UV("uv", "UV printing", "default", "0.00", "UV"),
    SUBLIMATION("sublimation", "Sublimation", "default", "0.00", "SUBLIMATION"),
    DIGITAL("digital", "Digital printing", "default", "0.00", "DIGITAL"),
    DTFILM("dtfilm", "DTFlex", "front_dtf,back_dtf", "5.95", "DTFILM");

    private final String key;
    private final String display;
    private final String placements;
    private final String placementPrice;
    private final String v1Key;

    Technique(String key, String display, String placements, String placementPrice, String v1Key) {
        this.key = key;
        this.display = display;
        this.placements = placements;
        this.placementPrice = placementPrice;
        this.v1Key = v1Key;
    }

    static Technique of(String key) {
        for (Technique technique : values()) {
            if (technique.key.equals(key)) {
                return technique;
            }
        }
        throw Refusal.badRequest("Unknown technique: " + key);
    }

    String key() {
        return key;
    }

    String display() {
        return display;
    }

    List<String> placements() {
        return List.of(placements.split(","));
    }

    String placementPrice() {
        return placementPrice;
    }

    /** v1 writes technique keys in capitals. */
    String v1Key() {
        return v1Key;
    }
}
