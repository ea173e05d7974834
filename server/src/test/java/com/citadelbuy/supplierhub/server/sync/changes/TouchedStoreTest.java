package com.citadelbuy.supplierhub.server.sync.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.catalog.ImportCommand;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.model.ProductChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which products a change is about, however it names them. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class TouchedStoreTest {

    private static final Instant AT = Instant.parse("2026-03-04T08:50:00Z");
    private static final Instant OTHERWISE = Instant.parse("2026-03-04T09:00:00Z");

    private CatalogHub hub;
    private Connection connection;
    private List<String> goods;

    @BeforeEach
    void someGoods() {
        hub = new CatalogHub();
        connection = hub.connection(hub.connect("banggood"));
        goods = hub.simulators.simulator("banggood").guide().products();
        for (int i = 0; i < 3; i++) {
            // The last is not kept up to date.
            hub.products.importOne("default", new ImportCommand("banggood", null, null, goods.get(i), null, i < 2));
        }
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private List<DueProduct> touched(ProductChange... changes) {
        return hub.database.withHandle(handle -> TouchedStore.of(handle, connection, List.of(changes), OTHERWISE));
    }

    private static ProductChange change(Subject subject, @Nullable Instant at) {
        return new ProductChange(subject, "", at, "{}");
    }

    @Test
    void aProductIsMeantByItsIdOrByAVariants() {
        String variant = hub.database.withHandle(handle -> handle.createQuery("""
                        SELECT supplier_variant_id FROM variants JOIN products ON products.id = variants.product_id
                        WHERE supplier_product_id = :theirs LIMIT 1
                        """)
                .bind("theirs", goods.get(1))
                .mapTo(String.class)
                .one());
        assertThat(touched(
                        change(new Subject.ProductStock(goods.get(0)), AT), change(new Subject.Variant(variant), null)))
                .containsExactly(new DueProduct(goods.get(0), AT), new DueProduct(goods.get(1), OTHERWISE));
    }

    @Test
    void ofSeveralChangesTheLastCountsAndWhatIsNotOursDoesNot() {
        assertThat(touched(
                        change(new Subject.Product(goods.get(0)), AT),
                        change(new Subject.Product(goods.get(0)), AT.plusSeconds(5)),
                        change(new Subject.Product(goods.get(2)), AT),
                        change(new Subject.Product(goods.get(3)), AT),
                        change(new Subject.VariantStock("nobodys"), AT)))
                .containsExactly(new DueProduct(goods.get(0), AT.plusSeconds(5)));
    }
}
