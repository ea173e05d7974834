package com.citadelbuy.supplierhub.connectors.doba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Repetition;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.WireRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DobaSignerTest {

    /** The documents' vector, whose key opens nothing. */
    static final String KEY = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCqUWWXE62LrAjrMC9CKWgbiWlUd27EEjvGbjPW"
            + "zTuSXnY5jlHeuglw6jTenFfWC5lwvpFWLqq0KhRjnU4tOxfP0o24w8ZRjuHPQEiCLDKEAGks04FhQ7sAuKh+oCt9"
            + "0udYTH76HZLkSVacKwpremtkZFNAM066qSz3G+99+m7Z0f/WGWcdpPcC+1U1tz4SZeDucak+XPsxkJO2mNICxn2d"
            + "hj3ascRAkegNvUiDP7u2Iae3/Q1WuYKqnlzz09DofMzVNBTOeNwRTHzHuckrArqucAelemaLMtoUzmUupCODoXLn"
            + "gf26kTxr3y09g9h1CmEH5a1Sj64gGNwoIsN/+ZM3AgMBAAECggEAAlIbnURiX/3XHUVJz4/64C0uJz19X+STte94"
            + "e1vOjP8Gg2BCE1PbnxNB5yqgM8VysMuX9WGrZ8sO/hB9qTYd6/IFhlf8ks3sm8NXeZaalZvf0wGKyMWAfdEGUrth"
            + "/FPsXRKlxEi04LFzIaugd7hyUCrhy4UndHmrqC5URBYufn9NVAvyrxXHxb7V4XnbMlGEw5IINYRGMZhkSNpULXwb"
            + "rq6L9CnQyp1gsBjCIpdS0fU75QY+RKT3KN10Z+UQ9D/ZXyNy4EpXf2rzKAJ5H0I3qnl+X1oVsImzFaoh0SVMXqir"
            + "KI7Jx3BlZZ3QZeNZ3tdDWU74Ym9VYn7StzewEuGuIQKBgQDjaWTgli2aOHiHDS0ecljoshLjR7TCWLMTQmTS0RO4"
            + "pAaU9wRyBP699DgqnxEuIzL00F7rlq+SKWFn1+D1e3tZu5RQoaC9r3v6J1UYD2I3F0IN8Zg7AwEfKlmCSI3ePeWG"
            + "r9rDhpGG8U2XPjR1mimqWZMh92/qtheeKYNaRnS6JwKBgQC/upnxKZc5YSCVTr4a/QPFwXILLmuHuE2gNGK3Stf9"
            + "ORMdXLg6UL2BZjiCIIniWUufn597OYWNXTpMuzRDHIGzmvcynpdkHOJn+jqDUSNCUS9z3sDnaWiX1lPH3yx7wLTO"
            + "6WgP/zNbdaJ+3LHI2yBNBWFAtFxNo9p7C2hJPZpYcQKBgCt2IAZgDTUVJ8u/s+jGt8E5Dy0KrjwaUZcTsEsuFBPM"
            + "nUlo8BuOYtUQ0I8suU7VAU8SZ6Gkucc4S1paQq8Hu2pJ1C2YxiyaVhpX3AZuIjofIsuhaZOVnmhDYrnofdyEfdJA"
            + "15FYrYVZppeKFuKG5QGefuUV8fisdlUO4ACnyHUvAoGBALQUXRDhQpN3QbZbLj2FFa0Bg88yu3bPScHGUk3cM0A5"
            + "AlYax0KmoUfPrhWy4C9ENb5om8+OeH0Nanu1fWHnfX8ndzUJNiKm6pREt/6tD9PzEwHe4Aq6u62ZdjmNyWc22dxZ"
            + "6A7WYPNvar+DJE0GW7Fb8ztl7ChUVRoq3bmk7bpRAoGAHU210wMYKTkqG4pTOI/V67cw7nPaFRv78jla+xHqrnZS"
            + "3qv5JxpEEih/4DCuz/W2ufVZeoc1R4SCdeJpoK11nXfh7xH0eKzTyBSJJ+WYfN4L/Sxst3crvxGCFuG6HGfOfi+9"
            + "7f2Ho6lSsijkgAx7credC9qFoJ9gVzfRk5CKLHc=";

    private static final String SIGN =
            "SGZw4DUm5tgK3DARaLAAi7K/uK5nr9661vt3vq+gYGqwrHUSoUYtKn9vswJUpSx+xjpnV4c4PuGxudsN6JJ/1z0Z"
                    + "g7vMO94I3SkvPNX9YgYB5pE8vn8/nckEfB9kiQM6/jobOodJ22S8yS2qxiBkysaKw/4+156V7jIiPH0e6ZVoLw0z"
                    + "DPhAx+11ky8ltys/TXs4fAXgnarOULamQKns7ieVrufj6BfcIv2UvYBP6s3oUfQflRxHziZEwDILx9rfnvMQIBQu"
                    + "pDc6giLOxQ0GMKkgxEzaw8nqoEajUWNLrTAD0JksdD+ldVtQEu8jXtTIyfaO/6gu+5pQcn30Eujd+Q==";

    private static final WireRequest REQUEST = new WireRequest(
            "queryOrder",
            "GET",
            "/api/order/doba/queryOrder",
            List.of(new WireRequest.Parameter("ordBusiId", "1")),
            List.of(),
            List.of(),
            null,
            Repetition.HARMLESS);

    private static List<WireRequest.Parameter> signed(String key) {
        Credentials credentials = new Credentials(Map.of(
                DobaSigner.APP_KEY, Secret.of("20201103773281123722592256"), DobaSigner.PRIVATE_KEY, Secret.of(key)));
        return new DobaSigner()
                .sign(
                        REQUEST,
                        new RequestSigner.Context(credentials, Map.of(), null, Instant.ofEpochMilli(1610501018721L)))
                .headers();
    }

    @Test
    void theDocumentsVectorIsSignedToTheByte() {
        assertThat(signed(KEY))
                .containsExactly(
                        new WireRequest.Parameter("content-type", "application/json"),
                        new WireRequest.Parameter("appKey", "20201103773281123722592256"),
                        new WireRequest.Parameter("signType", "rsa2"),
                        new WireRequest.Parameter("timestamp", "1610501018721"),
                        new WireRequest.Parameter("sign", SIGN));
    }

    @Test
    void whatIsNoKeyIsTheAccountsFaultAndIsNotQuoted() {
        assertThatThrownBy(() -> signed("typed-by-mistake"))
                .isInstanceOf(SupplierException.class)
                .hasMessageStartingWith("UNAUTHORIZED")
                .hasMessageNotContaining("typed-by-mistake");
    }
}
