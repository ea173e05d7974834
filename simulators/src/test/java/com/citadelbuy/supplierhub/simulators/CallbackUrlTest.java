package com.citadelbuy.supplierhub.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hub.example/hooks/x",
                "http://127.0.0.1:8010/hooks/x",
                "http://localhost:8010/x",
                "http://[::1]:8010/x",
                "http://hub:8010/x"
            })
    void publicAddressesAndNeighboursAreTaken(String url) {
        assertThat(CallbackUrl.parse(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hub.example/x",
                "ftp://hub.example/x",
                "http://hub.example/x",
                "https://localhost/x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "http://[2001:db8::1]/x",
                "https://[2001:db8::1]:0/x",
                "http://127.hub.example/x",
                "http://10.0.0.1/x",
                "http://2130706433/x",
                "http://hub:65536/x",
                "https://user:pass@hub.example/x",
                "https://hub.example/x#y",
                "https://hub example/x"
            })
    void othersAreNot(String url) {
        assertThat(CallbackUrl.parse(url)).isEmpty();
    }
}
