package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.sync.RunItem;
import org.jspecify.annotations.Nullable;

/**
 * What came of one product of a run.
 *
 * @param position from 1
 * @param given as it was named, or as the supplier's list has it
 * @param state waiting, done or failed
 * @param productId ours, once it is done
 * @param exchangeId the recorded exchange that shows what went wrong
 */
public record RunItemView(
        int position,
        String given,
        @Nullable String supplierProductId,
        String state,
        @Nullable String productId,
        RunView.@Nullable Trouble problem,
        @Nullable String exchangeId) {

    static RunItemView of(RunItem item) {
        return new RunItemView(
                item.position(),
                item.given(),
                item.supplierProductId(),
                item.state(),
                item.productId(),
                RunView.trouble(item.problemCode(), item.problemDetail()),
                item.exchangeId());
    }
}
