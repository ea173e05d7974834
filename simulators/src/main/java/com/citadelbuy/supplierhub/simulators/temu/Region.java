package com.citadelbuy.supplierhub.simulators.temu;

import java.util.Arrays;
import java.util.Optional;

/** Where buyers are. Of the documents' table only these two are known. */
enum Region {
    USA(211, 100),
    BRAZIL(29, 132);

    private final int id;
    private final int site;

    Region(int id, int site) {
        this.id = id;
        this.site = site;
    }

    int id() {
        return id;
    }

    int site() {
        return site;
    }

    static Optional<Region> byId(long id) {
        return Arrays.stream(values()).filter(region -> region.id == id).findFirst();
    }

    static Region known(long id) {
        return byId(id).orElseThrow(Refusal::region);
    }
}
