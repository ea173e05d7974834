package com.citadelbuy.supplierhub.simulators.printful;

import java.util.List;

/** Where things are sold. */
final class Regions {

    static final List<String> NAMES = List.of(
            "worldwide",
            "north_america",
            "canada",
            "europe",
            "spain",
            "latvia",
            "uk",
            "france",
            "germany",
            "australia",
            "japan",
            "new_zealand",
            "italy",
            "brazil",
            "southeast_asia",
            "republic_of_korea");

    private Regions() {}

    /** The region asked for, or all of them. */
    static List<String> asked(Call call) {
        String name = call.request().query("selling_region_name").orElse("worldwide");
        if (name.equals("all")) {
            return NAMES;
        }
        if (!NAMES.contains(name)) {
            throw Refusal.badRequest("Invalid selling_region_name: " + name);
        }
        return List.of(name);
    }
}
