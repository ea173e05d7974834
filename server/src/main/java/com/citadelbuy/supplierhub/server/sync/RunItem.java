package com.citadelbuy.supplierhub.server.sync;

import org.jspecify.annotations.Nullable;

/**
 * One product of a run that reads what was named or found.
 *
 * @param position from 1
 * @param given as it was named: an id or an address, ours or the supplier's
 * @param state waiting, done or failed
 * @param problemCode why it failed
 */
public record RunItem(
        int position,
        String given,
        @Nullable String supplierProductId,
        String state,
        @Nullable String productId,
        @Nullable String problemCode,
        @Nullable String problemDetail,
        @Nullable String exchangeId) {

    static RunItem waiting(String given, String supplierProductId) {
        return new RunItem(0, given, supplierProductId, "waiting", null, null, null, null);
    }

    static RunItem refused(String given, String code, String detail) {
        return new RunItem(0, given, null, "failed", null, code, detail, null);
    }

    RunItem at(int place) {
        return new RunItem(place, given, supplierProductId, state, productId, problemCode, problemDetail, exchangeId);
    }

    boolean failed() {
        return state.equals("failed");
    }
}
