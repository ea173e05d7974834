package com.citadelbuy.supplierhub.testkit.acme;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import java.util.Map;

record AcmeAccount(Session session) implements CheckAccount {

    private record Me(String id) {}

    @Override
    public AccountInfo check() {
        Me me = session.http().get("me", "/me").read(Me.class);
        return new AccountInfo(me.id(), null, null, Map.of());
    }
}
