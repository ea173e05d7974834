package com.citadelbuy.supplierhub.simulators.banggood;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Ways to have goods sent. What they cost grows with the weight, in dollars. */
enum Way {
    AIRMAIL("airmail_airmail", "Air Parcel Register", "10-25", "1.53", "1.00"),
    EXPRESS("dhl_dhl", "Expedited Shipping", "4-8", "14.80", "5.00"),
    DOMESTIC("usps1_usps1", "USPS", "3-7", "0.00", "0.00");

    final String code;
    final String title;
    final String days;
    private final BigDecimal base;
    private final BigDecimal perKilo;

    Way(String code, String title, String days, String base, String perKilo) {
        this.code = code;
        this.title = title;
        this.days = days;
        this.base = new BigDecimal(base);
        this.perKilo = new BigDecimal(perKilo);
    }

    /** None where the goods do not go: what lies in the American warehouse stays in the country. */
    static List<Way> from(String warehouse, String country) {
        if (warehouse.equals("USA")) {
            return country.equals("United States") ? List.of(DOMESTIC) : List.of();
        }
        return List.of(AIRMAIL, EXPRESS);
    }

    static Optional<Way> from(String warehouse, String country, String code) {
        return from(warehouse, country).stream()
                .filter(way -> way.code.equals(code))
                .findFirst();
    }

    BigDecimal fee(BigDecimal kilos, int pieces) {
        return base.add(perKilo.multiply(kilos).multiply(BigDecimal.valueOf(pieces)))
                .setScale(2, RoundingMode.HALF_UP);
    }
}
