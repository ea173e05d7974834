package com.citadelbuy.supplierhub.spi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Repetition;
import com.citadelbuy.supplierhub.spi.RequestSigner.Context;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.WireRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SortedMd5SignerTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_760_000_000);

    private static WireRequest request(String type, @Nullable String body) {
        return new WireRequest(type, "POST", "/router", List.of(), List.of(), List.of(), body, Repetition.HARMLESS);
    }

    private static Context context(
            String keyName, String key, String secretName, String secret, @Nullable String token) {
        return new Context(
                new Credentials(Map.of(keyName, Secret.of(key), secretName, Secret.of(secret))),
                Map.of(),
                token == null ? null : new TokenSet(Secret.of(token), null, null, null, Map.of()),
                NOW);
    }

    private static JsonNode signed(String body, @Nullable String token) {
        WireRequest signed = new SortedMd5Signer("app_key", "app_secret")
                .sign(
                        request("bg.order.list.v2.get", body),
                        context("app_key", "ak-invented", "app_secret", "tm-s3cr3t", token));
        return WireJson.tree(String.valueOf(signed.body()));
    }

    @Test
    void aJsonObjectIsSignedWithTheCommonMembersBesideItsOwn() {
        JsonNode body = signed("""
                {"pageNumber":1,"pageSize":20,"parentOrderStatus":2,"parentOrderSnList":["PO-211-01","PO-211-02"],
                 "x":{"b":1,"a":"é"}}""", "at-invented");

        assertThat(body.path("sign").asString()).isEqualTo("AB3C1C3D44AB1B7D2D195B02EA4A6E5D");
        assertThat(body.path("type").asString()).isEqualTo("bg.order.list.v2.get");
        assertThat(body.path("timestamp").isNumber()).isTrue();
        assertThat(body.path("parentOrderSnList").size()).isEqualTo(2);
    }

    @Test
    void whatTheRequestSaysItselfIsLeft() {
        assertThat(signed("{\"access_token\":\"code\"}", "at")
                        .path("access_token")
                        .asString())
                .isEqualTo("code");
    }

    @Test
    void withoutATokenNoneIsSent() {
        assertThat(signed("{}", null).has("access_token")).isFalse();
    }

    @Test
    void aFormIsSignedFieldByField() {
        WireRequest request = request("pdd.ddk.goods.search", null)
                .withForm("keyword", "充电宝")
                .withForm("page", "1")
                .withForm("page_size", "20")
                .withForm("pid", "1000001_2000001")
                .withForm("with_coupon", "false")
                .withForm("custom_parameters", "{\"uid\":\"u1\",\"sid\":\"s1\"}");

        WireRequest signed = new SortedMd5Signer("client_id", "client_secret")
                .sign(request, context("client_id", "c0ffee00", "client_secret", "deadbeef", null));

        assertThat(signed.form())
                .contains(
                        new WireRequest.Parameter("type", "pdd.ddk.goods.search"),
                        new WireRequest.Parameter("timestamp", "1760000000"),
                        new WireRequest.Parameter("sign", "79A7AF262EEEFCEFF5DAA8DB9643D667"));
    }
}
