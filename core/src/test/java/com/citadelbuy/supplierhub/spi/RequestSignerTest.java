package com.citadelbuy.supplierhub.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestSignerTest {

    private static final WireRequest REQUEST =
            new WireRequest("op", "GET", "/", List.of(), List.of(), List.of(), null, Repetition.HARMLESS);

    private static List<WireRequest.Parameter> signed(RequestSigner signer, Map<String, Secret> credentials) {
        return signer.sign(
                        REQUEST, new RequestSigner.Context(new Credentials(credentials), Map.of(), null, Instant.EPOCH))
                .headers();
    }

    @Test
    void basicJoinsTwoCredentialsInOneHeader() {
        assertThat(signed(
                        RequestSigner.basic("user", "token"),
                        Map.of("user", Secret.of("Aladdin"), "token", Secret.of("open sesame"))))
                .containsExactly(new WireRequest.Parameter("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
    }

    @Test
    void basicEncodesUtf8() {
        assertThat(signed(RequestSigner.basic("u", "p"), Map.of("u", Secret.of("test"), "p", Secret.of("123£"))))
                .containsExactly(new WireRequest.Parameter("Authorization", "Basic dGVzdDoxMjPCow=="));
    }

    @Test
    void aCredentialIsAHeaderAsItIs() {
        assertThat(signed(RequestSigner.credentialHeader("X-API-Key", "key"), Map.of("key", Secret.of("k-1"))))
                .containsExactly(new WireRequest.Parameter("X-API-Key", "k-1"));
    }

    @Test
    void theAccessTokenIsTheBearersAndWithoutOneThereIsNoHeader() {
        TokenSet token = new TokenSet(Secret.of("a-1"), null, null, null, Map.of());

        assertThat(RequestSigner.bearerToken()
                        .sign(REQUEST, new RequestSigner.Context(Credentials.NONE, Map.of(), token, Instant.EPOCH))
                        .headers())
                .containsExactly(new WireRequest.Parameter("Authorization", "Bearer a-1"));
        assertThat(signed(RequestSigner.bearerToken(), Map.of())).isEmpty();
    }
}
