package com.citadelbuy.supplierhub.spi;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.model.Address;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {

    private static final Secret SECRET = Secret.of("sentinel-secret");

    @Test
    void nothingThatHoldsASecretPrintsIt() {
        Credentials credentials = new Credentials(Map.of("key", SECRET));
        TokenSet tokens = new TokenSet(SECRET, SECRET, null, null, Map.of("open_id", SECRET));
        assertThat(SECRET + " " + credentials + " " + tokens + " "
                        + new WireRequest.Parameter("key", "sentinel-secret"))
                .doesNotContain("sentinel");
    }

    @Test
    void anAddressPrintsItsCountryOnly() {
        Address address = new Address("Ada", null, "Row 1", null, "York", null, "YO1", "GB", "+44 1", "a@b", null);
        assertThat(address.toString()).isEqualTo("Address[GB, ***]");
    }
}
