package com.citadelbuy.supplierhub.connectors.sellercenter;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;

/** No documented action tells who is behind the key; that one is answered at all tells that it is right. */
final class SellerCenterAccount implements CheckAccount {

    private final Session session;

    SellerCenterAccount(Session session) {
        this.session = session;
    }

    @Override
    public AccountInfo check() {
        SellerCenterReply orders = SellerCenter.get(session, "GetOrders")
                .query("Limit", 1)
                .query("Offset", 0)
                .read(SellerCenterReply.class);
        return new AccountInfo(
                null, null, null, WireTexts.named("orders_in_all", orders.head().totalCount()));
    }
}
