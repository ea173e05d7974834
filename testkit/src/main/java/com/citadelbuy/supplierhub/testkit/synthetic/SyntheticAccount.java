package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.util.Map;

record SyntheticAccount(Session session) implements CheckAccount {

    private record Me(String id, String title, BigDecimal credit, String currency) {}

    @Override
    public AccountInfo check() {
        Me me = session.http().get("account", "/account").read(Me.class);
        return new AccountInfo(me.id(), me.title(), Money.of(me.credit(), me.currency()), Map.of());
    }
}
