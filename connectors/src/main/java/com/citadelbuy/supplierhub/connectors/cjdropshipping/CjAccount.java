package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import org.jspecify.annotations.Nullable;

/** The account's name, level and wallet. Its {@code openId} signs webhooks and is therefore not shown as an id (§1.3). */
final class CjAccount implements CheckAccount {

    private record Limits(@Nullable String qpsLimit) {}

    private record Settings(
            @Nullable String openName,
            @Nullable Limits setting,
            @Nullable String root,
            @Nullable String isSandbox) {}

    private record Balance(@Nullable String amount) {}

    private final Session session;

    CjAccount(Session session) {
        this.session = session;
    }

    @Override
    public AccountInfo check() {
        Settings settings = session.http().get("setting.get", "/setting/get").read(Settings.class);
        Balance balance =
                session.http().get("pay.getBalance", "/shopping/pay/getBalance").read(Balance.class);
        Limits limits = settings.setting();
        return new AccountInfo(
                null,
                settings.openName(),
                CjWire.usd(balance.amount()),
                WireTexts.named(
                        "qps_limit", limits == null ? null : limits.qpsLimit(),
                        "permission", settings.root(),
                        "sandbox", settings.isSandbox()));
    }
}
