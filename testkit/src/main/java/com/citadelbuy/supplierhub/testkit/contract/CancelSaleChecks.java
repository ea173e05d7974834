package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.spi.CancelSales;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import java.util.ArrayList;
import java.util.List;

/** {@link CancelSales}: as long as it goes, once, and not a step further. */
final class CancelSaleChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        if (!subject.sells()) {
            return List.of();
        }
        List<Check> checks = new ArrayList<>(new SaleDeedChecks("cancel", SaleDeals.cancelling()).checks(subject));
        checks.add(Check.on(subject, "what was cancelled is shown as cancelled", stage -> {
            SaleLife life = new SaleLife(stage);
            Sale sale = life.workable(1).sale();
            SaleLife.allDone(life.cancelled(sale));
            assertThat(life.until(sale, now -> now.status() == OrderStatus.CANCELLED))
                    .as("the sale once it is cancelled")
                    .isPresent();
        }));
        checks.add(Check.on(subject, "what has left is not cancelled", CancelSaleChecks::gone));
        return checks;
    }

    private static void gone(Stage stage) {
        SaleLife life = new SaleLife(stage);
        Sold sold = life.workable(1);
        Sale left = life.until(life.sentOff(sold.sale()), now -> SaleLife.LEFT.contains(now.status()))
                .orElseThrow(() -> new AssertionError("It never left, it is " + life.again(sold.sale())));
        SaleDeedChecks.refusedOrNot(() -> assertThat(life.cancelled(left))
                .extracting(LineResult::refused)
                .as("why each line was refused")
                .doesNotContainNull());
        assertThat(SaleDeedChecks.of(stage, Deed.CANCELLED, sold)).isEmpty();
    }
}
