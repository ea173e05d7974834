package com.citadelbuy.supplierhub.server.inventory;

import java.util.Locale;

/** What a rule is for, the wider before the narrower. */
public enum RuleScope {
    WORKSPACE,
    CONNECTION,
    PRODUCT,
    VARIANT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RuleScope of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
