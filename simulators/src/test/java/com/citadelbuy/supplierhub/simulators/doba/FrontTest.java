package com.citadelbuy.supplierhub.simulators.doba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FrontTest {

    private static final String CATEGORIES = "/api/category/doba/list";

    private final Shop shop = Shop.open();

    @Test
    void theDocumentedSignatureProvesTheDocumentedText() {
        var key = Signature.publicKey("""
                MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqlFllxOti6wI6zAvQiloG4lpVHduxBI7xm4z1s07kl52OY5R3roJcOo03pxX1guZ\
                cL6RVi6qtCoUY51OLTsXz9KNuMPGUY7hz0BIgiwyhABpLNOBYUO7ALiofqArfdLnWEx++h2S5ElWnCsKa3prZGRTQDNOuqks9xvvffpu2dH/\
                1hlnHaT3AvtVNbc+EmXg7nGpPlz7MZCTtpjSAsZ9nYY92rHEQJHoDb1Igz+7tiGnt/0NVrmCqp5c89PQ6HzM1TQUznjcEUx8x7nJKwK6rnAH\
                pXpmizLaFM5lLqQjg6Fy54H9upE8a98tPYPYdQphB+WtUo+uIBjcKCLDf/mTNwIDAQAB""");
        String sign = """
                SGZw4DUm5tgK3DARaLAAi7K/uK5nr9661vt3vq+gYGqwrHUSoUYtKn9vswJUpSx+xjpnV4c4PuGxudsN6JJ/1z0Zg7vMO94I3SkvPNX9YgYB\
                5pE8vn8/nckEfB9kiQM6/jobOodJ22S8yS2qxiBkysaKw/4+156V7jIiPH0e6ZVoLw0zDPhAx+11ky8ltys/TXs4fAXgnarOULamQKns7ieV\
                rufj6BfcIv2UvYBP6s3oUfQflRxHziZEwDILx9rfnvMQIBQupDc6giLOxQ0GMKkgxEzaw8nqoEajUWNLrTAD0JksdD+ldVtQEu8jXtTIyfaO\
                /6gu+5pQcn30Eujd+Q==""";
        String text = Signature.text("20201103773281123722592256", "1610501018721");
        assertThat(text).isEqualTo("appKey=20201103773281123722592256&signType=rsa2&timestamp=1610501018721");
        assertThat(Signature.proves(key, text, sign)).isTrue();
        assertThat(Signature.proves(key, text + " ", sign)).isFalse();
        assertThat(Signature.proves(key, text, "no signature")).isFalse();
    }

    @Test
    void aSignedCallIsLetIn() {
        JsonNode reply = shop.get(CATEGORIES);
        assertThat(reply.propertyNames()).containsExactly("responseCode", "responseMessage", "businessData");
        assertThat(reply.path("responseCode").asString()).isEqualTo("000000");
        assertThat(reply.path("businessData").propertyNames())
                .containsExactly("businessStatus", "businessMessage", "successful", "data");
    }

    @Test
    void everyHeaderIsNeeded() {
        for (String name : new String[] {"appkey", "signtype", "timestamp", "sign", "content-type"}) {
            Map<String, String> headers = shop.headers();
            headers.remove(name);
            assertRefused(headers);
        }
    }

    @Test
    void wrongHeadersAreRefusedByTheGateway() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "appkey",
                        "1",
                        "signtype",
                        "rsa",
                        "timestamp",
                        "1780000000",
                        "sign",
                        "c2lnbg==",
                        "content-type",
                        "text/plain")
                .entrySet()) {
            Map<String, String> headers = shop.headers();
            headers.put(wrong.getKey(), wrong.getValue());
            assertRefused(headers);
        }
    }

    @Test
    void aSignatureIsOfOneKeyAndOneMoment() {
        Map<String, String> other = shop.headers();
        other.put("appkey", Account.PENNILESS.appKey());
        assertRefused(other);
        Map<String, String> later = shop.headers();
        later.put("timestamp", Long.toString(shop.now().toEpochMilli() + 1));
        assertRefused(later);
    }

    @Test
    void aMinuteToEitherSideIsTheMost() {
        for (long off : new long[] {-60_000, 60_000}) {
            assertThat(at(off).status()).isEqualTo(200);
            assertThat(Shop.json(at(off)).path("responseCode").asString()).isEqualTo("000000");
            assertThat(Shop.json(at(off + Long.signum(off)))
                            .path("responseCode")
                            .asString())
                    .isEqualTo("999999");
        }
    }

    @Test
    void strangeServersAreTurnedAwayInTheRecordedWords() {
        SimReply reply = shop.as(Account.ELSEWHERE).send("GET", CATEGORIES, "");
        assertThat(reply.status()).isEqualTo(403);
        JsonNode body = Shop.json(reply);
        assertThat(body.path("responseCode").asString()).isEqualTo("999999");
        assertThat(body.path("responseMessage").asString()).isEqualTo("IP whitelist check failed");
        assertThat(body.path("businessData").isNull()).isTrue();
    }

    @Test
    void unknownPathsAndMethodsEndAtTheGateway() {
        assertThat(shop.get("/api/nowhere").path("responseCode").asString()).isEqualTo("999999");
        assertThat(Shop.json(shop.send("POST", CATEGORIES, "{}"))
                        .path("responseCode")
                        .asString())
                .isEqualTo("999999");
        assertThat(shop.get(Shop.IMPORT).path("responseCode").asString()).isEqualTo("999999");
        assertThat(Shop.json(shop.send("POST", Shop.IMPORT, "{\"billing"))
                        .path("responseCode")
                        .asString())
                .isEqualTo("999999");
    }

    @Test
    void tooManyCallsAreRefusedWith429() {
        shop.pass(Duration.ofSeconds(10));
        for (int i = 0; i < 5; i++) {
            assertThat(shop.send("GET", CATEGORIES, "", shop.headers()).status())
                    .isEqualTo(200);
        }
        SimReply refused = shop.send("GET", CATEGORIES, "", shop.headers());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Shop.json(refused).path("responseCode").asString()).isEqualTo("999999");
        assertThat(Shop.json(refused).path("responseMessage").asString()).isEqualTo("Too Many Requests");
        shop.pass(Duration.ofSeconds(1));
        assertThat(shop.send("GET", CATEGORIES, "", shop.headers()).status()).isEqualTo(200);
        assertThat(shop.send("GET", CATEGORIES, "", shop.headers()).status()).isEqualTo(429);
        shop.as(Account.PENNILESS);
        assertThat(shop.send("GET", CATEGORIES, "", shop.headers()).status()).isEqualTo(200);
    }

    @Test
    void faultsSpeakTheSuppliersWordsAndKeysNeverEnd() {
        assertThat(shop.simulator.rateLimited().status()).isEqualTo(429);
        assertThat(shop.simulator.serverError().status()).isEqualTo(500);
        assertThat(Shop.json(shop.simulator.serverError()).path("businessData").isNull())
                .isTrue();
        shop.simulator.expireTokens();
        assertThat(shop.get(CATEGORIES).path("responseCode").asString()).isEqualTo("000000");
    }

    private SimReply at(long millis) {
        shop.pass(Duration.ofSeconds(1));
        String timestamp = Long.toString(shop.now().toEpochMilli() + millis);
        return shop.send("GET", CATEGORIES, "", Shop.headers(Account.DEMO.appKey(), timestamp));
    }

    private void assertRefused(Map<String, String> headers) {
        SimReply reply = shop.send("GET", CATEGORIES, "", headers);
        assertThat(reply.status()).isEqualTo(200);
        JsonNode body = Shop.json(reply);
        assertThat(body.path("responseCode").asString()).isEqualTo("999999");
        assertThat(body.path("responseMessage").asString()).isNotBlank();
        assertThat(body.path("businessData").isNull()).isTrue();
    }
}
