package com.citadelbuy.supplierhub.server.chaos;

import tools.jackson.databind.node.ObjectNode;

/** A town that orders go to, each to a house of its own. */
enum Destination {
    AMERICA("%d Main St", "New York", "NY", "10001", "US", "+1 212 555 0142"),
    SPAIN("Calle Mayor %d", "Valencia", "Valencia", "46005", "ES", "+34 600 000 142");

    private static final int HOUSES = 900;

    private final String street;
    private final String city;
    private final String state;
    private final String zip;
    private final String country;
    private final String phone;

    Destination(String street, String city, String state, String zip, String country, String phone) {
        this.street = street;
        this.city = city;
        this.state = state;
        this.zip = zip;
        this.country = country;
        this.phone = phone;
    }

    void write(ObjectNode address, int number) {
        address.put("name", "John Doe")
                .put("address1", street.formatted(number % HOUSES + 1))
                .put("city", city)
                .put("state", state)
                .put("zip", zip)
                .put("country", country)
                .put("phone", phone)
                .put("email", "john.doe@example.com");
    }
}
