package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The shop behind the token. Which members are told of it is not documented, so all of it is shown. */
final class PinduoduoAccount implements CheckAccount {

    static final String GET = "pdd.mall.info.get";

    private static final String REQUEST = "request_id";

    private final Session session;

    PinduoduoAccount(Session session) {
        this.session = session;
    }

    @Override
    public AccountInfo check() {
        JsonNode mall = PinduoduoWire.call(session, GET).repeatable().read(JsonNode.class);
        Map<String, String> details = new LinkedHashMap<>();
        mall.propertyStream()
                .filter(member -> !member.getKey().equals(REQUEST))
                .filter(member ->
                        member.getValue().isValueNode() && !member.getValue().isNull())
                .forEach(
                        member -> details.put(member.getKey(), member.getValue().asString()));
        return new AccountInfo(null, null, null, details);
    }
}
