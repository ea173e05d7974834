package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What the account may do; who it is, AliExpress tells with the tokens only. */
final class AliExpressAccount implements CheckAccount {

    private record Benefits(
            @JsonDeserialize(using = WrappedList.class) List<Benefit> result) {}

    private record Benefit(
            @Nullable String code,
            @Nullable String canApply,
            @Nullable String canBenefit) {

        private String name() {
            return String.valueOf(code).replace('-', '_');
        }
    }

    private final Session session;

    AliExpressAccount(Session session) {
        this.session = session;
    }

    @Override
    public AccountInfo check() {
        Map<String, String> details = new LinkedHashMap<>();
        AliExpressWire.call(session, "aliexpress.ds.member.benefit.get")
                .repeatable()
                .read(Benefits.class)
                .result()
                .forEach(benefit -> details.putAll(WireTexts.named(
                        benefit.name(), benefit.canBenefit(), benefit.name() + "_can_apply", benefit.canApply())));
        return new AccountInfo(null, null, null, details);
    }
}
