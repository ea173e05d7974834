package com.citadelbuy.supplierhub.connectors.aliexpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.ProductUrl;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AliExpressTest {

    private static final ProductUrl PAGES = Objects.requireNonNull(AliExpress.DEFINITION.productUrl());

    @Test
    void aProductsIdIsReadFromItsPageOnAnyOfTheSites() {
        assertThat(PAGES.id(URI.create("https://www.aliexpress.com/item/1005009000000001.html?spm=a2g0o")))
                .contains("1005009000000001");
        assertThat(PAGES.id(URI.create("https://fr.aliexpress.com/item/1005009000000001.html")))
                .contains("1005009000000001");
        assertThat(PAGES.id(URI.create("https://www.aliexpress.us/item/3256800000000001.html")))
                .contains("3256800000000001");
    }

    @Test
    void otherPagesAndOtherSitesAreNoProducts() {
        assertThat(PAGES.id(URI.create("https://www.aliexpress.com/store/1101.html")))
                .isEmpty();
        assertThat(PAGES.id(URI.create("https://aliexpress.com.example/item/1005009000000001.html")))
                .isEmpty();
        assertThat(PAGES.id(URI.create("https://notaliexpress.com/item/1005009000000001.html")))
                .isEmpty();
    }

    @Test
    void aPersonIsSentToTheSuppliersConsentPageWithOurState() {
        TokenFlow.Consent consent = (TokenFlow.Consent) Objects.requireNonNull(AliExpress.DEFINITION.tokens());
        Credentials credentials =
                new Credentials(Map.of("app_key", Secret.of("512345"), "app_secret", Secret.of("hidden")));

        URI url = consent.authorizeUrl(
                URI.create("https://api-sg.aliexpress.com/"),
                credentials,
                URI.create("https://hub.example/oauth/callback?a=b"),
                "state 1");

        assertThat(url)
                .hasToString("https://api-sg.aliexpress.com/oauth/authorize?response_type=code&force_auth=true"
                        + "&redirect_uri=https%3A%2F%2Fhub.example%2Foauth%2Fcallback%3Fa%3Db"
                        + "&client_id=512345&state=state+1");
    }
}
