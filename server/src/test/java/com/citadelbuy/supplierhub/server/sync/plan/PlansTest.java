package com.citadelbuy.supplierhub.server.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans for what is really there. */
@NullMarked
class PlansTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final CatalogHub hub = new CatalogHub();
    private final Plans plans =
            new Plans(hub.database, hub.connections, new Plans.Intervals(SECOND, SECOND), hub.clock);

    @SuppressWarnings("NullAway.Init")
    private Connection cj;

    @SuppressWarnings("NullAway.Init")
    private String product;

    @BeforeEach
    void importOne() {
        cj = hub.connection(hub.connect("cjdropshipping"));
        String id =
                hub.simulators.simulator("cjdropshipping").guide().products().getFirst();
        Reply reply = hub.post(
                "/api/v1/products/import",
                "{\"connection_id\":\"" + cj.id() + "\",\"product_id\":\"" + id + "\",\"auto_sync\":true}");
        product = reply.text("/id");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private void order(Instant at) {
        hub.database.useTransaction(tx -> {
            tx.execute(
                    "INSERT INTO orders (workspace_id, id, status, created_at, updated_at) VALUES ('default', 'order_1', 'open', ?, ?)",
                    at,
                    at);
            tx.execute("""
                    INSERT INTO order_lines (workspace_id, order_id, number, supplier_order_id, product_id, variant_id,
                      supplier_product_id, supplier_variant_id, ordering, quantity)
                    VALUES ('default', 'order_1', 1, 'so_1', ?, 'var_1', 'p', 'v', '{}', 1)
                    """, product);
        });
    }

    /** A product costs 20 points with its stock and 10 for its stock alone; 50,000 come back in a day. */
    @Test
    void aPassStartsNoMoreOftenThanTheAccountAllows() {
        assertThat(plans.every(cj, Plans.STOCK, SECOND)).isEqualTo(Duration.ofSeconds(52));
        assertThat(plans.every(cj, Plans.CONTENT, HOUR)).isEqualTo(HOUR);
        assertThat(plans.every(cj, "tracking", SECOND)).isEqualTo(SECOND);
    }

    @Test
    void whatWasOrderedInTheLastSevenDaysGoesFirst() {
        order(hub.clock.instant().minus(Duration.ofDays(6)));
        assertThat(plans.of(cj, Plans.Question.asItIs()).wish().hot()).isEqualTo(1);
        hub.clock.advance(Duration.ofDays(2));
        assertThat(plans.of(cj, Plans.Question.asItIs()).wish().hot()).isZero();
        assertThat(plans.of(cj, Plans.Question.asItIs()).wish().products()).isEqualTo(1);
    }
}
