package com.citadelbuy.supplierhub.spi.model;

import org.jspecify.annotations.Nullable;

/**
 * Where an order goes and to whom. Personal data: prints only its country.
 *
 * @param state code or name, as the client gave it
 * @param country ISO 3166 alpha-2, upper case
 * @param phone with country code, E.164 where it could be understood
 * @param taxId the recipient's tax number, which some countries' customs ask for
 */
public record Address(
        String name,
        @Nullable String company,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String state,
        @Nullable String postalCode,
        String country,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String taxId) {

    @Override
    public String toString() {
        return "Address[" + country + ", ***]";
    }
}
