package com.citadelbuy.supplierhub.simulators.takealot;

import java.util.Arrays;
import java.util.Optional;

/** Where Takealot has its distribution centres. The number is that of the older surface. */
enum Region {
    CPT(1, "12 Montague Drive, Cape Town"),
    JHB(3, "4 Serengeti Boulevard, Kempton Park"),
    DBN(5, "30 Cato Ridge Road, Durban");

    private final int number;
    private final String address;

    Region(int number, String address) {
        this.number = number;
        this.address = address;
    }

    int number() {
        return number;
    }

    String address() {
        return address;
    }

    /** In upper or lower case, as the documents have both. */
    static Optional<Region> of(String text) {
        return Arrays.stream(values())
                .filter(region -> region.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
