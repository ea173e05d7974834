package com.citadelbuy.supplierhub.server.webhooks;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.orders.OrderState;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From connecting to reading, with nothing of our own in between: the suppliers are told where to, and send what they send. */
@NullMarked
class SimulatedDeliveriesTest {

    private final WebhookHub hub = new WebhookHub();

    @AfterEach
    void close() throws Exception {
        hub.close();
    }

    private boolean tell(String supplier, String type, String resource) {
        boolean told = hub.catalog.simulators.tell(supplier, type, resource);
        hub.catalog.simulators.deliver(supplier);
        return told;
    }

    private long count(String of) {
        return hub.catalog.count("SELECT count(*) FROM " + of);
    }

    @ParameterizedTest
    @CsvSource({"printful, order_updated", "cjdropshipping, ORDER"})
    void aSupplierThatIsConnectedSendsWhatIsProvenAndReadUntilItIsDisconnected(String supplier, String type) {
        String connection = hub.catalog.connect(supplier);
        assertThat(hub.register()).isEqualTo(1);
        assertThat(hub.feature.registrations().get(WORKSPACE, connection).state())
                .isEqualTo("registered");
        SupplierOrder part = hub.ordered(supplier, OrderState.PROCESSING);

        assertThat(tell(supplier, type, part.theirIds().getFirst())).isTrue();
        hub.catalog.awaitThat(() -> count("inbox WHERE event_type IS NULL") > 0);
        hub.read();
        assertThat(count("inbox WHERE verdict <> 'signed'")).isZero();
        assertThat(count("inbox WHERE state = 'failed'")).isZero();
        assertThat(count("inbox WHERE state = 'read' AND subject LIKE '%"
                        + part.theirIds().getFirst() + "%'"))
                .isPositive();
        assertThat(hub.feature.registrations().get(WORKSPACE, connection).lastDeliveryAt())
                .isNotNull();
        theAddressStandsNowhere(connection);

        hub.catalog.delete("/api/v1/suppliers/" + supplier + "/disconnect");
        assertThat(hub.register()).isEqualTo(1);
        assertThat(tell(supplier, type, part.theirIds().getFirst())).isFalse();
    }

    private void theAddressStandsNowhere(String connection) {
        hub.catalog.exchanges.flush();
        String path = hub.address(connection);
        String token = path.substring(path.lastIndexOf('/') + 1);
        assertThat(count("exchanges AS e WHERE e.connection_id = '" + connection + "'"))
                .isPositive();
        assertThat(count("exchanges AS e WHERE position('" + token + "' IN e::text) > 0"))
                .isZero();
        assertThat(count("events AS e WHERE position('" + token + "' IN e::text) > 0"))
                .isZero();
    }
}
