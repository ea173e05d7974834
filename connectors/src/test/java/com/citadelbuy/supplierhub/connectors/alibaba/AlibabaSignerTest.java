package com.citadelbuy.supplierhub.connectors.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Repetition;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.WireRequest.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The documents' vectors. */
class AlibabaSignerTest {

    private static final Credentials APP =
            new Credentials(Map.of("app_key", Secret.of("500001"), "app_secret", Secret.of("icbu-s3cr3t")));

    private static WireRequest signed(
            String method, String path, List<Parameter> query, List<Parameter> form, @Nullable TokenSet token) {
        return Alibaba.SIGNER.sign(
                new WireRequest("any", method, path, query, List.of(), form, null, Repetition.UNSAFE),
                new RequestSigner.Context(APP, Map.of(), token, Instant.ofEpochMilli(1_760_000_000_000L)));
    }

    @Test
    void aReadIsSignedOverItsPathItsQueryAndItsToken() {
        Parameter query = new Parameter(
                "query_req",
                "{\"product_id\":1601206892606,\"country\":\"US\",\"ship_to_country\":\"US\","
                        + "\"language\":\"en_US\",\"currency\":\"USD\"}");
        TokenSet token = new TokenSet(Secret.of("50000B1invented"), null, null, null, Map.of());

        assertThat(signed("GET", AlibabaCatalog.DESCRIPTION, List.of(query), List.of(), token)
                        .query())
                .containsExactly(
                        query,
                        new Parameter("app_key", "500001"),
                        new Parameter("timestamp", "1760000000000"),
                        new Parameter("sign_method", "sha256"),
                        new Parameter("access_token", "50000B1invented"),
                        new Parameter("sign", "FA9F5E51FB05B05FEB739E8A4813F09C2104306F586B118F46EFA82A8A7AFA02"));
    }

    @Test
    void aTokenIsAskedForWithoutOne() {
        Parameter code = new Parameter("code", "0_500001_inventedcode");

        assertThat(signed("POST", "/auth/token/create", List.of(), List.of(code), null)
                        .form())
                .containsExactly(
                        code,
                        new Parameter("app_key", "500001"),
                        new Parameter("timestamp", "1760000000000"),
                        new Parameter("sign_method", "sha256"),
                        new Parameter("sign", "08DAD4A6F39007E754D127F1BA43D75E40459793D9E4EA6C056B801CE86C3DD6"));
    }
}
