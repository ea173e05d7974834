package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Served;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WireTest {

    private final Served served = new Served("cjdropshipping", "2026-06-01T02:03:04Z");

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void theGuidesKeyOpensTheDoorOverHttp() throws Exception {
        String key = SimJson.object()
                .put("apiKey", served.simulator().guide().credentials().get("api_key"))
                .toString();
        JsonNode login = send("POST", "/authentication/getAccessToken", "", key);
        String token = login.at("/data/accessToken").asString();
        assertThat(send("GET", "/setting/get", token, "")
                        .at("/data/setting/qpsLimit")
                        .asInt())
                .isEqualTo(6);
        String pid = served.simulator().guide().products().getFirst();
        JsonNode product = send("GET", "/product/query?pid=" + pid, token, "");
        assertThat(product.at("/data/productNameEn").asString()).isEqualTo("Insulated Travel Mug");
        served.faults().next(Fault.EXPIRED_TOKEN);
        assertThat(send("GET", "/setting/get", token, "").path("code").asInt()).isEqualTo(1600001);
    }

    @Test
    void faultsSpeakTheSuppliersWords() throws Exception {
        served.faults().next(Fault.RATE_LIMITED).next(Fault.SERVER_ERROR);
        assertThat(send("GET", "/setting/get", "", "").path("code").asInt()).isEqualTo(1600200);
        assertThat(send("GET", "/setting/get", "", "").path("code").asInt()).isEqualTo(1600000);
    }

    private JsonNode send(String method, String path, String token, String body) throws Exception {
        served.pass(Duration.ofSeconds(1));
        HttpRequest.Builder request = served.to(Shop.V1 + path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("CJ-Access-Token", token);
        }
        return served.json(request);
    }
}
