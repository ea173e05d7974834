package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shop behind the token, and what the token allows. */
final class TemuAccount implements CheckAccount {

    static final String INFO = "bg.open.accesstoken.info.get";

    private final Session session;

    TemuAccount(Session session) {
        this.session = session;
    }

    @Override
    public AccountInfo check() {
        return TemuWire.call(session, INFO, Map.of())
                .repeatable()
                .read(Token.class)
                .toAccount();
    }

    /** @param appSubscribeEventCodeList what the app may be told of; beside it what this shop's seller has permitted */
    private record Token(
            String mallId,
            @Nullable String regionId,
            @Nullable String mallType,
            @Nullable Long expiredTime,
            @Nullable List<String> apiScopeList,
            @Nullable String appSubscribeStatus,
            @Nullable List<String> appSubscribeEventCodeList,
            @Nullable List<Permit> authEventCodeList) {

        Token {
            Objects.requireNonNull(mallId, "the id of the shop is missing");
        }

        AccountInfo toAccount() {
            @Nullable Instant expires = TemuWire.second(expiredTime);
            return new AccountInfo(
                    mallId,
                    null,
                    null,
                    WireTexts.named(
                            "region_id",
                            regionId,
                            "mall_type",
                            mallType,
                            "token_expires",
                            expires == null ? null : expires.toString(),
                            "scopes",
                            String.join(", ", TemuWire.list(apiScopeList)),
                            "events_of_app",
                            String.join(", ", TemuWire.list(appSubscribeEventCodeList)),
                            "events_status",
                            appSubscribeStatus,
                            "events_of_shop",
                            TemuWire.list(authEventCodeList).stream()
                                    .map(permit -> permit.eventCode() + " " + permit.permitsStatus())
                                    .collect(Collectors.joining(", "))));
        }
    }

    private record Permit(
            @Nullable String eventCode, @Nullable String permitsStatus) {}
}
