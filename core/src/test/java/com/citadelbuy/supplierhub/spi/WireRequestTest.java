package com.citadelbuy.supplierhub.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WireRequestTest {

    @Test
    void whoReplacesTheBodyLeavesItOfTheTypeItIs() {
        WireRequest xml = new WireRequest(
                "order.create",
                "POST",
                "/orders",
                List.of(),
                List.of(),
                List.of(),
                "<Order/>",
                WireRequest.XML,
                Repetition.UNSAFE);
        WireRequest signed = xml.withBody("<Order><Sign>1</Sign></Order>");
        assertThat(signed.body()).isEqualTo("<Order><Sign>1</Sign></Order>");
        assertThat(signed.bodyType()).isEqualTo(WireRequest.XML);
    }
}
