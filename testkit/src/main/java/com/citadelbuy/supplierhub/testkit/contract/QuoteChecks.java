package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import java.util.ArrayList;
import java.util.List;

/** {@link QuoteShipping}: ways to ship with their price, by keys that an order may carry. */
final class QuoteChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.on(subject, "each way to ship has a key, a name and a price", stage -> {
            List<ShippingQuote> quotes = stage.shopper().quotes();
            assertThat(quotes).isNotEmpty();
            for (ShippingQuote quote : quotes) {
                assertThat(quote.method()).isNotBlank();
                assertThat(quote.name()).isNotBlank();
                assertThat(quote.price().amount()).isNotNegative();
                Expect.that(
                        quote.minDays() == null || quote.maxDays() == null || quote.minDays() <= quote.maxDays(),
                        "It takes longer at least than at most: " + quote);
            }
        }));
        if (subject.can(PlaceOrders.class)) {
            checks.add(Check.on(subject, "a quoted way to ship is taken in an order", stage -> {
                ShippingQuote quote = stage.shopper().quotes().getFirst();
                Placement placement =
                        stage.ability(PlaceOrders.class).place(stage.shopper().orderBy(quote));
                assertThat(placement).isInstanceOf(Placement.Accepted.class);
                assertThat(stage.ledger(Ledger.Deed.PLACED)).hasSize(1);
            }));
        }
        return checks;
    }
}
