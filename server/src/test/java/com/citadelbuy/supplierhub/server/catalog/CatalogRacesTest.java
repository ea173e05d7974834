package com.citadelbuy.supplierhub.server.catalog;

import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.level;
import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.product;
import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.reading;
import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.variant;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.model.Stock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas that write the same products at the same time. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class CatalogRacesTest {

    private static final int PRODUCTS = 60;
    private static final int ROUNDS = 8;

    private CatalogGround ground;
    private ExecutorService replicas;

    @BeforeEach
    void open() {
        ground = new CatalogGround();
        replicas = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterEach
    void close() {
        replicas.close();
        ground.close();
    }

    @Test
    void theSameNewsFromTwoReplicasIsWrittenAndToldOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ProductReading[] page = page("round " + round, 10 + round, 0, PRODUCTS);
            ProductReading[] backwards = reversed(page);
            together(() -> ground.apply(page), () -> ground.apply(backwards));
        }
        assertThat(count("products")).isEqualTo(PRODUCTS);
        assertThat(ground.events("product.imported")).isEqualTo(PRODUCTS);
        assertThat(ground.events("product.updated")).isEqualTo(PRODUCTS * (ROUNDS - 1L));
        assertThat(ground.events("price.changed")).isEqualTo(PRODUCTS * (ROUNDS - 1L));
        assertThat(count("price_history")).isEqualTo((long) PRODUCTS * ROUNDS);
        assertThat(count("stock_history")).isEqualTo((long) PRODUCTS * ROUNDS);
        assertThat(titles()).containsOnly("round " + (ROUNDS - 1));
    }

    @Test
    void overlappingPagesWithDifferentNewsEndWithEachProductWhollyOfOneOfThemAndTheNewestLast() throws Exception {
        ground.apply(page("first", 10, 0, PRODUCTS));
        for (int round = 0; round < ROUNDS; round++) {
            ProductReading[] left = page("left " + round, 20 + round, 0, 40);
            ProductReading[] right = reversed(page("right " + round, 50 + round, 20, PRODUCTS));
            together(() -> ground.apply(left), () -> ground.apply(right));
            assertThat(mixed()).isZero();
        }
        ground.apply(page("newest", 99, 0, PRODUCTS));
        assertThat(titles()).containsOnly("newest");
        assertThat(ground.hub.count("SELECT count(*) FROM variants WHERE cost <> 99"))
                .isZero();
        assertThat(chainsBroken())
                .as("each price of the history follows the one before")
                .isZero();
    }

    @Test
    void aProductThatIsReadWhileItIsTakenAwayIsThereInTheEnd() throws Exception {
        ground.apply(page("first", 10, 0, PRODUCTS));
        for (int round = 0; round < ROUNDS; round++) {
            String pass = "run_" + round;
            ProductReading[] found = page(round % 2 == 0 ? "first" : "changed " + round, 10, 7, 9);
            ground.hub.database.useTransaction(tx -> {
                ground.removals.missing(tx, ground.connection, pass, "7");
                ground.removals.missing(tx, ground.connection, pass, "8");
            });
            together(
                    () -> ground.hub.database.inTransaction(
                            tx -> ground.removals.end(tx, ground.connection, pass, true)),
                    () -> ground.apply(found));
            assertThat(ground.hub.count("SELECT count(*) FROM products WHERE gone_at IS NOT NULL"))
                    .isZero();
            assertThat(ground.events("product.returned")).isEqualTo(ground.events("product.removed"));
        }
    }

    private static ProductReading[] page(String title, int price, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> reading(
                        product(Integer.toString(number), title, variant(number + "-1", price + ".00")),
                        level(number + "-1", Stock.exact(price))))
                .toArray(ProductReading[]::new);
    }

    private static ProductReading[] reversed(ProductReading[] page) {
        return Arrays.asList(page).reversed().toArray(ProductReading[]::new);
    }

    private void together(Runnable... deeds) throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        for (Runnable deed : deeds) {
            running.add(replicas.submit(deed));
        }
        for (Future<?> each : running) {
            each.get();
        }
    }

    /** Products whose title is of one page and whose price is of another. */
    private long mixed() {
        return ground.hub.count("""
                SELECT count(*) FROM products p JOIN variants v ON v.product_id = p.id
                JOIN inventory_levels l ON l.variant_id = v.id
                WHERE (p.title LIKE 'left%') <> (v.cost BETWEEN 20 AND 49) OR l.quantity <> v.cost
                """);
    }

    private long chainsBroken() {
        return ground.hub.count("""
                SELECT count(*) FROM (
                  SELECT cost_before, lag(cost) OVER (PARTITION BY variant_id ORDER BY seq) AS previous FROM price_history) h
                WHERE cost_before IS DISTINCT FROM previous
                """);
    }

    private List<String> titles() {
        return ground.hub.database.withHandle(handle -> handle.createQuery("SELECT DISTINCT title FROM products")
                .mapTo(String.class)
                .list());
    }

    private long count(String table) {
        return ground.hub.count("SELECT count(*) FROM " + table);
    }
}
