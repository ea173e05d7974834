package com.citadelbuy.supplierhub.spi.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SortedMd5Test {

    private static Map<String, String> parameters(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }

    @Test
    void listsAndObjectsAreSignedAsTheirJson() {
        Map<String, String> parameters = parameters(
                "type", "bg.order.list.v2.get",
                "app_key", "ak-invented",
                "access_token", "at-invented",
                "timestamp", "1760000000",
                "data_type", "JSON",
                "version", "V1",
                "pageNumber", "1",
                "pageSize", "20",
                "parentOrderStatus", "2",
                "parentOrderSnList", "[\"PO-211-01\",\"PO-211-02\"]",
                "x", "{\"b\":1,\"a\":\"é\"}");

        assertThat(SortedMd5.baseString(parameters, "tm-s3cr3t"))
                .isEqualTo("tm-s3cr3taccess_tokenat-inventedapp_keyak-inventeddata_typeJSONpageNumber1pageSize20"
                        + "parentOrderSnList[\"PO-211-01\",\"PO-211-02\"]parentOrderStatus2timestamp1760000000"
                        + "typebg.order.list.v2.getversionV1x{\"b\":1,\"a\":\"é\"}tm-s3cr3t");
        assertThat(SortedMd5.sign(parameters, "tm-s3cr3t")).isEqualTo("AB3C1C3D44AB1B7D2D195B02EA4A6E5D");
    }

    @Test
    void lettersBeyondAsciiAreSignedAsUtf8() {
        Map<String, String> parameters = parameters(
                "type", "pdd.ddk.goods.search",
                "client_id", "c0ffee00",
                "timestamp", "1760000000",
                "data_type", "JSON",
                "version", "V1",
                "keyword", "充电宝",
                "page", "1",
                "page_size", "20",
                "pid", "1000001_2000001",
                "with_coupon", "false",
                "custom_parameters", "{\"uid\":\"u1\",\"sid\":\"s1\"}");

        assertThat(SortedMd5.sign(parameters, "deadbeef")).isEqualTo("79A7AF262EEEFCEFF5DAA8DB9643D667");
    }

    @Test
    void aTokenIsAParameterLikeAnother() {
        Map<String, String> parameters = parameters(
                "type", "pdd.order.information.get",
                "client_id", "c0ffee00",
                "access_token", "tok-invented",
                "timestamp", "1760000000",
                "data_type", "JSON",
                "order_sn", "251009-000000000000001");

        assertThat(SortedMd5.sign(parameters, "deadbeef")).isEqualTo("EE0E723D70105831B5B0EB33E7EB7FF2");
    }
}
