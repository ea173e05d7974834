package com.citadelbuy.supplierhub.spi.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IopSignatureTest {

    private static final String SECRET = "s3cr3t-invented";

    private static Map<String, String> with(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("timestamp", "1760000000000");
        parameters.put("app_key", "512345");
        parameters.put("sign_method", "sha256");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }

    @Test
    void aMethodNamedByAParameterIsSignedOverAllParametersInOrder() {
        Map<String, String> parameters = with(
                "session", "50000A1invented",
                "method", "aliexpress.ds.product.get",
                "format", "json",
                "simplify", "false",
                "product_id", "1005003784285827",
                "ship_to_country", "US",
                "target_currency", "USD",
                "target_language", "en_US");

        assertThat(IopSignature.baseString("", parameters))
                .isEqualTo("app_key512345formatjsonmethodaliexpress.ds.product.getproduct_id1005003784285827"
                        + "session50000A1inventedship_to_countryUSsign_methodsha256simplifyfalse"
                        + "target_currencyUSDtarget_languageen_UStimestamp1760000000000");
        assertThat(IopSignature.sign("", parameters, SECRET))
                .isEqualTo("24348F950D39A2AD8AB3E8BDAD94501FE16B6AAD0760419F0673268DE932EB40");
    }

    @Test
    void lettersBeyondAsciiAreSignedAsUtf8() {
        Map<String, String> parameters = with(
                "session",
                "50000A1invented",
                "method",
                "aliexpress.ds.order.create",
                "param_place_order_request4_open_api_d_t_o",
                "{\"out_order_id\":\"900001\",\"logistics_address\":{\"contact_person\":\"Zoë Ünal\",\"city\":\"São Paulo\"},"
                        + "\"product_items\":[{\"product_id\":1005002704149141,\"product_count\":1,"
                        + "\"sku_attr\":\"14:175#Black\"}]}");

        assertThat(IopSignature.sign("", parameters, SECRET))
                .isEqualTo("5AECF529B85B050C45C21E792F17AB2A975E3FC02C54C4833F8400B838668A69");
    }

    @Test
    void aPathGoesBeforeTheParameters() {
        Map<String, String> parameters = with("code", "3_512345_inventedcode");

        assertThat(IopSignature.baseString("/auth/token/create", parameters))
                .isEqualTo("/auth/token/createapp_key512345code3_512345_inventedcode"
                        + "sign_methodsha256timestamp1760000000000");
        assertThat(IopSignature.sign("/auth/token/create", parameters, SECRET))
                .isEqualTo("F83825C73CB3C14142AD83122478F030DC9C74DF294B36FD836825034F68613A");
    }

    @Test
    void aMethodSentBesideThePathIsSignedToo() {
        Map<String, String> parameters = with("code", "3_512345_inventedcode", "method", "/auth/token/create");

        assertThat(IopSignature.sign("/auth/token/create", parameters, SECRET))
                .isEqualTo("2DAE1D41C0C17D706C9C895ACDC55D76F0834B30321EA6B609FA8BA43A714C5F");
    }

    @Test
    void aRefreshIsSignedTheSameWay() {
        assertThat(IopSignature.sign("/auth/token/refresh", with("refresh_token", "50001R1invented"), SECRET))
                .isEqualTo("5181A964AF96831D35693666FCD257E35E03B5AEDD4F215C940518A2C8F6AF51");
    }

    @Test
    void emptyValuesAreNotSigned() {
        assertThat(IopSignature.baseString("", Map.of("a", "1", "b", "", "c", "3")))
                .isEqualTo("a1c3");
    }
}
