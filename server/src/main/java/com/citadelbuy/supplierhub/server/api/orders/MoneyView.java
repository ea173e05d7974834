package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Pattern;
import com.citadelbuy.supplierhub.spi.model.Money;
import org.jspecify.annotations.Nullable;

/** Money in JSON. */
@Describe("An amount in major units as decimal text, with its ISO 4217 currency.")
public record MoneyView(
        @Pattern(value = "^[0-9]{1,12}([.][0-9]{1,6})?$", words = "a decimal number in quotes such as \"12.50\"")
        @Example("\"25.00\"")
        String amount,

        @Pattern(value = "^[A-Z]{3}$", words = "a three-letter currency code") @Example("USD")
        String currency) {

    public static @Nullable MoneyView of(@Nullable Money money) {
        return money == null ? null : new MoneyView(money.amount().toPlainString(), money.currency());
    }

    public Money money() {
        return Money.of(amount, currency);
    }
}
