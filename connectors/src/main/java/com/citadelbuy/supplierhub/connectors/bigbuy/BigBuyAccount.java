package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import java.math.BigDecimal;
import java.util.Map;

/** The purse that orders are paid from; a wrong key is refused here as anywhere. */
final class BigBuyAccount implements CheckAccount {

    static final String PURSE = "user.purse";

    private final Session session;

    BigBuyAccount(Session session) {
        this.session = session;
    }

    @Override
    public AccountInfo check() {
        BigDecimal purse =
                session.http().get(PURSE, "/user/purse.json").read(Purse.class).body();
        return new AccountInfo(null, null, BigBuyWire.eur(purse), Map.of());
    }

    private record Purse(BigDecimal body) {
        Purse {
            BigBuyWire.promised(body, "what is in the purse");
        }
    }
}
