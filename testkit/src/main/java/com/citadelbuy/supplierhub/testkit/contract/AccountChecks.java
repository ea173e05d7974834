package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import java.util.List;

/** {@link CheckAccount}: says something about who is behind the credentials. */
final class AccountChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        return List.of(Check.on(subject, "it tells who the account is", stage -> {
            AccountInfo account = stage.ability(CheckAccount.class).check();
            Expect.that(
                    account.id() != null
                            || account.name() != null
                            || !account.details().isEmpty()
                            || account.balance() != null,
                    "It told nothing at all");
        }));
    }
}
