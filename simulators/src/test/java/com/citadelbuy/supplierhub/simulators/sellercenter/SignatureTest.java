package com.citadelbuy.supplierhub.simulators.sellercenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void theDocumentsVectorsToTheLetter() {
        assertThat(Signature.of(
                        List.of(Map.entry("param2", "ab cd"), Map.entry("Signature", "x"), Map.entry("param1", "123")),
                        "67c7ef5fa5d408aed1"))
                .isEqualTo("1dff271f6157edfbfc592966a3b811efee46df45e002c25120e4c65e06990c7a");
        List<Map.Entry<String, String>> query = List.of(
                Map.entry("Version", "1.0"),
                Map.entry("UserID", "seller@example.com"),
                Map.entry("Timestamp", "2022-05-16T10:00:00+00:00"),
                Map.entry("Limit", "50"),
                Map.entry("Format", "JSON"),
                Map.entry("CreatedAfter", "2022-05-01T00:00:00+00:00"),
                Map.entry("Action", "GetOrders"));
        assertThat(Signature.of(query, "b1bdb357ced10fe4e9a69840cdd4f0e9c03d77fe"))
                .isEqualTo("42f7b5f0614e93c39a8c171da6cea898c30fd0beb436147b1bca591162a40566");
    }

    @Test
    void namesAreSortedByBytesAndReservedSignsEncoded() {
        assertThat(Signature.base(List.of(Map.entry("b", "*"), Map.entry("a", "~-._ /"), Map.entry("B", "é"))))
                .isEqualTo("B=%C3%A9&a=~-._%20%2F&b=%2A");
    }
}
