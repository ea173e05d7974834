package com.citadelbuy.supplierhub.simulators.aliexpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Served;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.iop.Signature;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServedTest {

    private static final String BENEFIT = "aliexpress.ds.member.benefit.get";

    private final Served served = new Served("aliexpress", "2026-03-01T12:00:00Z");
    private String session = "";

    @BeforeEach
    void signIn() throws Exception {
        Map<String, String> sent = common();
        sent.put("code", served.simulator().guide().authorizationCode());
        sent.put("sign", Signature.of("/auth/token/create", sent, Gateway.APP_SECRET));
        session = post("/rest/auth/token/create", sent).path("access_token").asString();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void anAccountIsAskedOverHttp() throws Exception {
        JsonNode reply = benefits().path("aliexpress_ds_member_benefit_get_response");
        assertThat(reply.path("result").get(0).path("code").asString()).isEqualTo("auto-pay");
        assertThat(reply.path("result").get(0).path("canBenefit").stringValue()).isEqualTo("true");
    }

    @Test
    void faultsSpeakTheSuppliersWords() throws Exception {
        served.faults().next(Fault.RATE_LIMITED).next(Fault.SERVER_ERROR).next(Fault.EXPIRED_TOKEN);
        assertThat(GatewayTest.code(benefits())).isEqualTo("ApiCallLimit");
        assertThat(GatewayTest.code(benefits())).isEqualTo("ServiceUnavailable");
        assertThat(GatewayTest.code(benefits())).isEqualTo("IllegalAccessToken");
    }

    @Test
    void consentRedirectsAtOnce() throws Exception {
        HttpResponse<String> reply = served.send(
                served.to(
                        "/oauth/authorize?response_type=code&force_auth=true&state=s1&client_id=512345&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fcb"));
        assertThat(reply.statusCode()).isEqualTo(302);
        assertThat(reply.headers().firstValue("location").orElse(""))
                .startsWith("http://127.0.0.1:9/cb?code=")
                .endsWith("&state=s1");
    }

    private JsonNode benefits() throws Exception {
        Map<String, String> sent = common();
        sent.put("method", BENEFIT);
        sent.put("session", session);
        sent.put("sign", Signature.of("", sent, Gateway.APP_SECRET));
        return post("/sync", sent);
    }

    private Map<String, String> common() {
        return new HashMap<>(Map.of(
                "app_key",
                Gateway.APP_KEY,
                "timestamp",
                Long.toString(served.now().toEpochMilli()),
                "sign_method",
                "sha256"));
    }

    private JsonNode post(String path, Map<String, String> form) throws Exception {
        HttpResponse<String> reply = served.send(served.to(path)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Buyer.bytes(form))));
        assertThat(reply.statusCode()).isEqualTo(200);
        return SimJson.MAPPER.readTree(reply.body());
    }
}
