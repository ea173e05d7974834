package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.util.List;
import java.util.function.Function;

/** A line that the sale does not have, beside one that it has. */
final class UnknownLine {

    private UnknownLine() {}

    /** It is refused and the others done, or the whole is refused and nothing done. */
    static void isRefused(
            Stage stage, Sold sold, Deed deed, SaleParcel right, Function<List<SaleParcel>, List<LineResult>> act) {
        String unknown = Wrong.id(Sold.lineIds(sold.sale()));
        SaleParcel wrong =
                new SaleParcel(List.of(new SaleParcel.Part(unknown, 1)), right.carrierId(), right.trackingNumber());
        try {
            List<LineResult> results = act.apply(List.of(wrong, right));
            assertThat(results)
                    .filteredOn(result -> result.lineId().equals(unknown))
                    .isNotEmpty()
                    .allMatch(result -> result.refused() != null);
            boolean told =
                    results.stream().anyMatch(result -> !result.lineId().equals(unknown) && result.refused() == null);
            boolean done = !SaleDeedChecks.of(stage, deed, sold).isEmpty();
            Expect.that(told == done, "It was told as " + results + ", and done: " + done);
        } catch (SupplierException refused) {
            Expect.that(refused.failure().kind().refusal(), "It proves nothing: " + refused.failure());
            assertThat(SaleDeedChecks.of(stage, deed, sold)).isEmpty();
        }
    }
}
