package com.citadelbuy.supplierhub.connectors.aliexpress;

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

class AliExpressSignerTest {

    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("app_key", Secret.of("512345"), "app_secret", Secret.of("s3cr3t-invented")));

    private static List<Parameter> signed(String path, @Nullable TokenSet token, Parameter... form) {
        WireRequest request =
                new WireRequest("any", "POST", path, List.of(), List.of(), List.of(form), null, Repetition.UNSAFE);
        RequestSigner.Context context =
                new RequestSigner.Context(CREDENTIALS, Map.of(), token, Instant.ofEpochMilli(1_760_000_000_000L));
        return AliExpress.SIGNER.sign(request, context).form();
    }

    @Test
    void aSystemMethodIsSignedWithItsPathAndSendsNoToken() {
        assertThat(signed("/rest/auth/token/create", null, new Parameter("code", "3_512345_inventedcode")))
                .containsExactly(
                        new Parameter("code", "3_512345_inventedcode"),
                        new Parameter("app_key", "512345"),
                        new Parameter("timestamp", "1760000000000"),
                        new Parameter("sign_method", "sha256"),
                        new Parameter("sign", "F83825C73CB3C14142AD83122478F030DC9C74DF294B36FD836825034F68613A"));
    }

    @Test
    void aBusinessMethodIsSignedWithItsTokenAndWithoutItsAddress() {
        TokenSet token = new TokenSet(Secret.of("50000A1invented"), null, null, null, Map.of());

        assertThat(signed(
                        "/sync",
                        token,
                        new Parameter("method", "aliexpress.ds.product.get"),
                        new Parameter("format", "json"),
                        new Parameter("simplify", "false"),
                        new Parameter("product_id", "1005003784285827"),
                        new Parameter("ship_to_country", "US"),
                        new Parameter("target_currency", "USD"),
                        new Parameter("target_language", "en_US")))
                .contains(
                        new Parameter("session", "50000A1invented"),
                        new Parameter("sign", "24348F950D39A2AD8AB3E8BDAD94501FE16B6AAD0760419F0673268DE932EB40"));
    }
}
