package com.citadelbuy.supplierhub.spi;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.SignedBody.Encoding;
import com.citadelbuy.supplierhub.spi.SignedBody.Missing;
import com.citadelbuy.supplierhub.spi.WebhookVerification.Keys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Held to the vectors of RFC 4231. */
class SignedBodyTest {

    private static final String BODY = "what do ya want for nothing?";
    private static final String HEX = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static final String BASE64 = "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=";

    private static final SignedBody BY_CREDENTIAL = new SignedBody(
            "X-Sign", Encoding.HEX, new WebhookKey.Credential("secret"), Encoding.UTF_8, null, Missing.REFUSED);

    private static final SignedBody BY_REGISTRATION = new SignedBody(
            "x-sign",
            Encoding.HEX,
            new WebhookKey.OfRegistration("secret_key", "x-key", "public_key"),
            Encoding.HEX,
            null,
            Missing.HINT);

    private static WebhookDelivery delivery(Map<String, String> headers, String body) {
        return new WebhookDelivery(headers, Map.of(), body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }

    private static Keys keys(Map<String, String> credentials, WebhookRegistration... registrations) {
        Map<String, Secret> fields = new LinkedHashMap<>();
        credentials.forEach((name, value) -> fields.put(name, Secret.of(value)));
        return new Keys(new Credentials(fields), Map.of(), null, List.of(registrations));
    }

    private static WebhookRegistration registration(String publicKey, String secretKey) {
        return new WebhookRegistration(
                URI.create("https://hub.example/hooks/1"),
                List.of("orders"),
                true,
                Map.of("public_key", Secret.of(publicKey), "secret_key", Secret.of(secretKey)),
                null);
    }

    private static WebhookVerdict judged(Map<String, String> headers, String body) {
        return BY_CREDENTIAL.judge(delivery(headers, body), keys(Map.of("secret", "Jefe")));
    }

    @Test
    void theSignatureOfTheBodyUnderTheConnectionsKeyIsProof() {
        assertThat(judged(Map.of("x-SIGN", HEX), BODY)).isEqualTo(new WebhookVerdict.Signed());
        assertThat(judged(Map.of("X-Sign", " " + HEX.toUpperCase(Locale.ROOT)), BODY))
                .isEqualTo(new WebhookVerdict.Signed());
    }

    @Test
    void oneByteOfTheBodyAddedTakenOrChangedIsRefused() {
        assertThat(judged(Map.of("X-Sign", HEX), BODY + "\n")).isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(judged(Map.of("X-Sign", HEX), BODY.substring(1))).isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(judged(Map.of("X-Sign", HEX), BODY.replace('?', '!'))).isInstanceOf(WebhookVerdict.Refused.class);
    }

    @Test
    void aSignatureThatIsShortOrNotWrittenAsPromisedIsRefusedAndNeverAnError() {
        for (String odd : List.of(HEX.substring(2), HEX + "00", BASE64, "no hex", "5", "%%%%")) {
            assertThat(judged(Map.of("X-Sign", odd), BODY)).as(odd).isInstanceOf(WebhookVerdict.Refused.class);
        }
    }

    @Test
    void theSameUnderAnotherKeyIsRefused() {
        assertThat(BY_CREDENTIAL.judge(delivery(Map.of("X-Sign", HEX), BODY), keys(Map.of("secret", "jefe"))))
                .isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(BY_CREDENTIAL.judge(delivery(Map.of("X-Sign", HEX), BODY), keys(Map.of())))
                .isInstanceOf(WebhookVerdict.Refused.class);
    }

    @Test
    void aReasonForRefusingShowsNeitherKeyNorSignatureNorBody() {
        assertThat(judged(Map.of("X-Sign", "00" + HEX.substring(2)), BODY).toString())
                .doesNotContain("Jefe")
                .doesNotContain(HEX.substring(2))
                .doesNotContain("nothing");
    }

    @Test
    void aSignatureInBase64IsReadAsSuch() {
        SignedBody scheme = new SignedBody(
                "sign", Encoding.BASE64, new WebhookKey.TokenExtra("id"), Encoding.UTF_8, null, Missing.REFUSED);
        TokenSet token = new TokenSet(Secret.of("t"), null, null, null, Map.of("id", Secret.of("Jefe")));
        Keys known = new Keys(Credentials.NONE, Map.of(), token, List.of());
        assertThat(scheme.judge(delivery(Map.of("sign", BASE64), BODY), known)).isEqualTo(new WebhookVerdict.Signed());
        assertThat(scheme.judge(delivery(Map.of("sign", HEX), BODY), known)).isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(scheme.judge(
                        delivery(Map.of("sign", BASE64), BODY), new Keys(Credentials.NONE, Map.of(), null, List.of())))
                .isInstanceOf(WebhookVerdict.Refused.class);
    }

    @Test
    void whatIsSignedBeforeTheBodyIsPartOfTheMessage() {
        SignedBody scheme = new SignedBody(
                "sign", Encoding.HEX, new WebhookKey.Credential("secret"), Encoding.UTF_8, "app_key", Missing.REFUSED);
        Keys known = keys(Map.of("secret", "Jefe", "app_key", "what do ya "));
        assertThat(scheme.judge(delivery(Map.of("sign", HEX), "want for nothing?"), known))
                .isEqualTo(new WebhookVerdict.Signed());
        assertThat(scheme.judge(delivery(Map.of("sign", HEX), BODY), known)).isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(scheme.judge(delivery(Map.of("sign", HEX), BODY), keys(Map.of("secret", "Jefe"))))
                .isInstanceOf(WebhookVerdict.Refused.class);
    }

    @Test
    void aDeliverySaysWhichRegistrationsKeyItIsSignedWithAndAReplacedOneStillCounts() {
        String hiThere = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";
        String key = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b";
        Keys both = keys(Map.of(), registration("new", "aa"), registration("old", key));
        assertThat(BY_REGISTRATION.judge(delivery(Map.of("x-sign", hiThere, "x-key", "old"), "Hi There"), both))
                .isEqualTo(new WebhookVerdict.Signed());
        assertThat(BY_REGISTRATION.judge(delivery(Map.of("x-sign", hiThere, "x-key", "new"), "Hi There"), both))
                .isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(BY_REGISTRATION.judge(delivery(Map.of("x-sign", hiThere, "x-key", "other"), "Hi There"), both))
                .isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(BY_REGISTRATION.judge(delivery(Map.of("x-sign", hiThere), "Hi There"), both))
                .isInstanceOf(WebhookVerdict.Refused.class);
    }

    @Test
    void aKeyThatIsEmptyOrNotWrittenAsPromisedProvesNothing() {
        for (String odd : List.of("", "zz", "0b0")) {
            Keys known = keys(Map.of(), registration("pk", odd));
            assertThat(BY_REGISTRATION.judge(delivery(Map.of("x-sign", HEX, "x-key", "pk"), BODY), known))
                    .as(odd)
                    .isInstanceOf(WebhookVerdict.Refused.class);
        }
    }

    @Test
    void withoutASignatureTheDefinitionDecidesAndAnEmptyHeaderIsNone() {
        assertThat(judged(Map.of(), BODY)).isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(judged(Map.of("X-Sign", " "), BODY)).isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(BY_REGISTRATION.judge(delivery(Map.of(), BODY), keys(Map.of())))
                .isEqualTo(new WebhookVerdict.Unsigned());
    }

    @Test
    void aConnectionsSettingCanTakeUnsignedDeliveriesAsHints() {
        SignedBody scheme = new SignedBody(
                "sign",
                Encoding.HEX,
                new WebhookKey.Credential("secret"),
                Encoding.UTF_8,
                null,
                Missing.hintWhere("unsigned"));
        assertThat(scheme.judge(
                        delivery(Map.of(), BODY),
                        new Keys(Credentials.NONE, Map.of("unsigned", "true"), null, List.of())))
                .isEqualTo(new WebhookVerdict.Unsigned());
        assertThat(scheme.judge(
                        delivery(Map.of(), BODY),
                        new Keys(Credentials.NONE, Map.of("unsigned", "false"), null, List.of())))
                .isInstanceOf(WebhookVerdict.Refused.class);
        assertThat(scheme.judge(delivery(Map.of(), BODY), keys(Map.of()))).isInstanceOf(WebhookVerdict.Refused.class);
    }

    @Test
    void aSupplierThatSignsNothingOnlyHints() {
        assertThat(new WebhookVerification.SecretPath().judge(delivery(Map.of("sign", HEX), BODY), keys(Map.of())))
                .isEqualTo(new WebhookVerdict.Unsigned());
    }
}
