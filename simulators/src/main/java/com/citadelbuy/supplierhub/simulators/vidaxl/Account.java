package com.citadelbuy.supplierhub.simulators.vidaxl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The dropshippers there are. */
enum Account {
    /** Auto-payment is arranged. */
    DEMO(9, "dropship@example.com", "11111111-2222-3333-4444-555555555555", Market.US, true),
    /** Every order is paid in the portal. */
    BY_HAND(10, "kasse@händler.example", "66666666-7777-8888-9999-000000000000", Market.GB, false);

    private final int customerId;
    private final String email;
    private final String token;
    private final Market market;
    private final boolean paysByItself;

    Account(int customerId, String email, String token, Market market, boolean paysByItself) {
        this.customerId = customerId;
        this.email = email;
        this.token = token;
        this.market = market;
        this.paysByItself = paysByItself;
    }

    int customerId() {
        return customerId;
    }

    String email() {
        return email;
    }

    String token() {
        return token;
    }

    Market market() {
        return market;
    }

    boolean paysByItself() {
        return paysByItself;
    }

    static Optional<Account> of(String authorization) {
        return Arrays.stream(values())
                .filter(account -> account.authorization().equals(authorization))
                .findFirst();
    }

    private String authorization() {
        byte[] pair = (email + ":" + token).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
