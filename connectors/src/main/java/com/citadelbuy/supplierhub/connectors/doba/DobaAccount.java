package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is left of what was paid beforehand; who the account is, nothing tells. */
final class DobaAccount implements CheckAccount {

    static final String PREPAID = "7";

    private record Balances(List<Balance> all) {
        Balances {
            Objects.requireNonNull(all, "the balances are missing");
        }
    }

    private record Balance(
            @Nullable String paymentMethodCode, @Nullable String remainingBalance) {}

    private final Session session;

    DobaAccount(Session session) {
        this.session = session;
    }

    @Override
    public AccountInfo check() {
        Balances balances = session.http()
                .get("queryPrepayBalance", "/api/pay/payManage/doba/queryPrepayBalance")
                .read(Balances.class);
        @Nullable
        Money prepaid = balances.all().stream()
                .filter(balance -> PREPAID.equals(balance.paymentMethodCode()))
                .flatMap(balance -> Optional.ofNullable(DobaWire.usd(balance.remainingBalance())).stream())
                .findFirst()
                .orElse(null);
        return new AccountInfo(null, null, prepaid, prepaid == null ? Map.of("prepaid", "none") : Map.of());
    }
}
