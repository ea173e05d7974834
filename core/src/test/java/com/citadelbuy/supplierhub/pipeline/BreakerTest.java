package com.citadelbuy.supplierhub.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private record Order(String id) {}

    private final TestSupplier supplier = new TestSupplier();

    @Test
    void aConnectionThatFailsAgainAndAgainIsLeftInPeaceForAWhileAndSaysSo() {
        SupplierHttp http = supplier.breaks(true).http();
        assertThat(supplier.pipelines().resting()).isEmpty();
        for (int call = 0; call < 10; call++) {
            assertThatThrownBy(() -> http.get("order.get", "/orders/{}", "1").read(Order.class))
                    .isInstanceOf(SupplierException.class);
        }
        int sent = supplier.sent.size();
        assertThat(sent).isBetween(20, 30);
        assertThat(supplier.pipelines().resting()).containsExactly("conn_1");
        assertThatThrownBy(() -> http.get("order.get", "/orders/{}", "1").read(Order.class))
                .isInstanceOf(SupplierException.class);
        assertThat(supplier.sent).hasSize(sent);
        supplier.advance(Duration.ofSeconds(31));
        assertThat(supplier.pipelines().resting()).isEmpty();
        for (int call = 0; call < 4; call++) {
            assertThatThrownBy(() -> http.get("order.get", "/orders/{}", "1").read(Order.class))
                    .isInstanceOf(SupplierException.class);
        }
        assertThat(supplier.sent).as("a few try whether it is back").hasSize(sent + 3);
        assertThat(supplier.pipelines().resting()).containsExactly("conn_1");
    }
}
