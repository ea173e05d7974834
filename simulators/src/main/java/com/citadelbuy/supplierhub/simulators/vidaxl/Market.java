package com.citadelbuy.supplierhub.simulators.vidaxl;

import java.math.BigDecimal;

/** A country with its price list, its tax and the carrier that brings parcels there. */
enum Market {
    US("USD", "1", "0", 14, "UPS", "https://www.ups.com/track?tracknum=", "1Z999AA1"),
    GB("GBP", "0.79", "20", 10, "GLS", "https://gls-group.eu/track/", "00340000");

    private final String currency;
    private final BigDecimal rate;
    private final BigDecimal vat;
    private final int carrierId;
    private final String carrier;
    private final String trackingPage;
    private final String trackingPrefix;

    Market(
            String currency,
            String rate,
            String vat,
            int carrierId,
            String carrier,
            String trackingPage,
            String trackingPrefix) {
        this.currency = currency;
        this.rate = new BigDecimal(rate);
        this.vat = new BigDecimal(vat);
        this.carrierId = carrierId;
        this.carrier = carrier;
        this.trackingPage = trackingPage;
        this.trackingPrefix = trackingPrefix;
    }

    String currency() {
        return currency;
    }

    /** What a price on the list of the United States is here. */
    BigDecimal price(BigDecimal dollars) {
        return Money.cents(dollars.multiply(rate));
    }

    /** Per cent. */
    BigDecimal vat() {
        return vat;
    }

    int carrierId() {
        return carrierId;
    }

    String carrier() {
        return carrier;
    }

    String trackingPage(String number) {
        return trackingPage + number;
    }

    String trackingNumber(long number) {
        return trackingPrefix + "%012d".formatted(number);
    }
}
