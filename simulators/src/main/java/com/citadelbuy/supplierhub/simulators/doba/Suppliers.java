package com.citadelbuy.supplierhub.simulators.doba;

import java.util.Arrays;

/** Whose goods Doba sells; an order is split among them. */
enum Suppliers {
    HARBOR("HbrTradA", "Harbor Trading Co.", "US", "United States"),
    PRAIRIE("PrairieB", "Prairie Home Goods", "US", "United States"),
    MUELLER("MuellerC", "Müller & Söhne Outdoor", "US", "United States"),
    MAPLE("MapleLfD", "Maple Leaf Pet Supply", "CA", "Canada");

    private final String busiId;
    private final String shown;
    private final String region;
    private final String country;

    Suppliers(String busiId, String shown, String region, String country) {
        this.busiId = busiId;
        this.shown = shown;
        this.region = region;
        this.country = country;
    }

    String busiId() {
        return busiId;
    }

    String shown() {
        return shown;
    }

    String region() {
        return region;
    }

    static Suppliers of(String busiId) {
        return Arrays.stream(values())
                .filter(supplier -> supplier.busiId.equals(busiId))
                .findFirst()
                .orElseThrow();
    }

    /** How orders name the country in which a piece of stock lies. */
    static String country(String region) {
        return Arrays.stream(values())
                .filter(supplier -> supplier.region.equals(region))
                .findFirst()
                .orElseThrow()
                .country;
    }
}
