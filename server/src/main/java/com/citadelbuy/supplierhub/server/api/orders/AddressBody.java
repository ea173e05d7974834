package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Pattern;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import com.citadelbuy.supplierhub.spi.model.Address;
import org.jspecify.annotations.Nullable;

/** Where an order goes, as a client writes it. */
public record AddressBody(
        @Size(min = 1, max = 200) @Example("John Doe") String name,
        @Nullable @Size(max = 200) String company,
        @Size(min = 1, max = 300) @Example("123 Main St") String address1,
        @Nullable @Size(max = 300) String address2,
        @Size(min = 1, max = 100) @Example("New York") String city,
        @Nullable @Size(max = 100) @Example("NY") String state,
        @Nullable @Size(max = 20) @Example("10001") String zip,

        @Pattern(value = "^[A-Z]{2}$", words = "a two-letter country code") @Example("US")
        String country,

        @Nullable @Pattern(value = "^[+]?[0-9 ().-]{5,30}$", words = "a telephone number")
        String phone,

        @Nullable @Size(max = 200) String email,
        @Nullable @Size(max = 50) String taxId) {

    public Address address() {
        return new Address(name, company, address1, address2, city, state, zip, country, phone, email, taxId);
    }

    @Override
    public String toString() {
        return "AddressBody[" + country + ", ***]";
    }
}
