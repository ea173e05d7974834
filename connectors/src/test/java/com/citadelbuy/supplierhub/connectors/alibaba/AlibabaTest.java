package com.citadelbuy.supplierhub.connectors.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.ProductUrl;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AlibabaTest {

    private static final ProductUrl PAGES = Objects.requireNonNull(Alibaba.DEFINITION.productUrl());

    private static URI consentPage(String base) {
        TokenFlow.Consent consent = (TokenFlow.Consent) Objects.requireNonNull(Alibaba.DEFINITION.tokens());
        Credentials app = new Credentials(Map.of("app_key", Secret.of("500001"), "app_secret", Secret.of("hidden")));
        return consent.authorizeUrl(
                URI.create(base), app, URI.create("https://hub.example/oauth/callback?a=b"), "state 1");
    }

    @Test
    void aProductsIdIsReadFromItsPage() {
        assertThat(
                        PAGES.id(
                                URI.create(
                                        "https://www.alibaba.com/product-detail/100-Cotton-Men-s-t-shirt_1600736931988.html?spm=a27aq")))
                .contains("1600736931988");
        assertThat(PAGES.id(URI.create("https://german.alibaba.com/product-detail/1600736931988.html")))
                .contains("1600736931988");
    }

    @Test
    void otherPagesAndOtherSitesAreNoProducts() {
        assertThat(PAGES.id(URI.create("https://www.alibaba.com/showroom/mug_1.html")))
                .isEmpty();
        assertThat(PAGES.id(URI.create("https://notalibaba.com/product-detail/Mug_1600736931988.html")))
                .isEmpty();
    }

    @Test
    void aPersonConsentsOnAHostOfItsOwn() {
        String query = "/oauth/authorize?response_type=code&client_id=500001"
                + "&redirect_uri=https%3A%2F%2Fhub.example%2Foauth%2Fcallback%3Fa%3Db&state=state+1";

        assertThat(consentPage("https://openapi-api.alibaba.com/rest"))
                .hasToString("https://openapi-auth.alibaba.com" + query);
        assertThat(consentPage("http://127.0.0.1:8011/alibaba/rest"))
                .hasToString("http://127.0.0.1:8011/alibaba" + query);
    }
}
