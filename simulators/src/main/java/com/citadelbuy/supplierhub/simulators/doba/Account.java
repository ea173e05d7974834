package com.citadelbuy.supplierhub.simulators.doba;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The retailers there are. All sign with the same key, so that a test needs but one. */
enum Account {
    DEMO("20260103773281123722592001", "Demo Retail", "1000000", true),
    PENNILESS("20260103773281123722592002", "Penniless Retail", "0", true),
    /** Calls from a server that is not on its list. */
    ELSEWHERE("20260103773281123722592003", "Retail Elsewhere", "0", false);

    private final String appKey;
    private final String buyer;
    private final String startingBalance;
    private final boolean whitelisted;

    Account(String appKey, String buyer, String startingBalance, boolean whitelisted) {
        this.appKey = appKey;
        this.buyer = buyer;
        this.startingBalance = startingBalance;
        this.whitelisted = whitelisted;
    }

    String appKey() {
        return appKey;
    }

    String buyer() {
        return buyer;
    }

    BigDecimal startingBalance() {
        return new BigDecimal(startingBalance);
    }

    boolean whitelisted() {
        return whitelisted;
    }

    static Optional<Account> of(String appKey) {
        return Arrays.stream(values())
                .filter(account -> account.appKey.equals(appKey))
                .findFirst();
    }
}
