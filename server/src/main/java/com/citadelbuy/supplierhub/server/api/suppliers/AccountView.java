package com.citadelbuy.supplierhub.server.api.suppliers;

import com.citadelbuy.supplierhub.server.api.orders.MoneyView;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is behind a connection, as the supplier says now. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AccountView(
        String connectionId,
        String supplier,
        @Nullable String accountId,
        @Nullable String accountName,

        @Describe("What can be spent, where the supplier keeps a wallet.") @Nullable
        MoneyView balance,

        Map<String, String> details) {

    static AccountView of(Connection connection, AccountInfo account) {
        return new AccountView(
                connection.id(),
                connection.supplier(),
                account.id(),
                account.name(),
                MoneyView.of(account.balance()),
                account.details());
    }
}
