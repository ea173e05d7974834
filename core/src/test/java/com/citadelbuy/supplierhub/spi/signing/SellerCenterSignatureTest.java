package com.citadelbuy.supplierhub.spi.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SellerCenterSignatureTest {

    @Test
    void aPublishedTestOfAClientComesOutTheSame() {
        Map<String, String> parameters = Map.of("param2", "ab cd", "param1", "123");

        assertThat(SellerCenterSignature.baseString(parameters)).isEqualTo("param1=123&param2=ab%20cd");
        assertThat(SellerCenterSignature.sign(parameters, "67c7ef5fa5d408aed1"))
                .isEqualTo("1dff271f6157edfbfc592966a3b811efee46df45e002c25120e4c65e06990c7a");
    }

    @Test
    void aWholeCallIsSignedOverItsSortedQuery() {
        Map<String, String> parameters = Map.of(
                "Action", "GetOrders",
                "Version", "1.0",
                "UserID", "seller@example.com",
                "Timestamp", "2022-05-16T10:00:00+00:00",
                "Format", "JSON",
                "Limit", "50",
                "CreatedAfter", "2022-05-01T00:00:00+00:00");

        assertThat(SellerCenterSignature.baseString(parameters))
                .isEqualTo("Action=GetOrders&CreatedAfter=2022-05-01T00%3A00%3A00%2B00%3A00&Format=JSON&Limit=50"
                        + "&Timestamp=2022-05-16T10%3A00%3A00%2B00%3A00&UserID=seller%40example.com&Version=1.0");
        assertThat(SellerCenterSignature.sign(parameters, "b1bdb357ced10fe4e9a69840cdd4f0e9c03d77fe"))
                .isEqualTo("42f7b5f0614e93c39a8c171da6cea898c30fd0beb436147b1bca591162a40566");
    }

    @Test
    void onlyLettersDigitsAndFourMarksStayAsTheyAre() {
        assertThat(SellerCenterSignature.baseString(Map.of("a", "-_.~", "b", "*[1,\"é\"]", "c", "")))
                .isEqualTo("a=-_.~&b=%2A%5B1%2C%22%C3%A9%22%5D&c=");
    }

    @Test
    void capitalsGoBeforeSmallLetters() {
        assertThat(SellerCenterSignature.baseString(Map.of("a", "1", "B", "2"))).isEqualTo("B=2&a=1");
    }
}
