package com.citadelbuy.supplierhub.spi.iop;

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

class IopSignerTest {

    private static final IopSigner SIGNER = new IopSigner("access_token", path -> path);

    private static WireRequest signed(String method, @Nullable TokenSet token, List<Parameter> query) {
        Credentials app =
                new Credentials(Map.of("app_key", Secret.of("500001"), "app_secret", Secret.of("icbu-s3cr3t")));
        return SIGNER.sign(
                new WireRequest("any", method, "/some/api", query, List.of(), List.of(), null, Repetition.UNSAFE),
                new RequestSigner.Context(app, Map.of(), token, Instant.ofEpochMilli(1_760_000_000_000L)));
    }

    @Test
    void aGetCarriesEverythingInItsQueryAndAPostInItsForm() {
        TokenSet token = new TokenSet(Secret.of("t"), null, null, null, Map.of());

        WireRequest get = signed("GET", token, List.of(new Parameter("a", "1")));
        WireRequest post = signed("POST", token, List.of());

        assertThat(get.form()).isEmpty();
        assertThat(get.query())
                .extracting(Parameter::name)
                .containsExactly("a", "app_key", "timestamp", "sign_method", "access_token", "sign");
        assertThat(post.query()).isEmpty();
        assertThat(post.form())
                .extracting(Parameter::name)
                .containsExactly("app_key", "timestamp", "sign_method", "access_token", "sign");
    }

    @Test
    void whatIsInTheQueryIsSignedToo() {
        List<Parameter> one =
                signed("GET", null, List.of(new Parameter("a", "1"))).query();
        List<Parameter> other =
                signed("GET", null, List.of(new Parameter("a", "2"))).query();

        assertThat(one.getLast()).isNotEqualTo(other.getLast());
    }

    @Test
    void withoutATokenNoneIsSent() {
        assertThat(signed("POST", null, List.of()).form())
                .extracting(Parameter::name)
                .doesNotContain("access_token");
    }
}
