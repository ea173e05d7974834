package com.citadelbuy.supplierhub.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class LevelDiffTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Location CHINA = new Location("cn", "China", "CN");
    private static final Location SPAIN = new Location("es", "Spain", "ES");

    @Test
    void aLocationNoLongerMentionedIsRemovedAndNotSetToZero() {
        LevelDiff diff = LevelDiff.between(
                List.of(stored(CHINA, Stock.exact(5)), stored(SPAIN, Stock.exact(1))),
                reading(true, NOON, new InventoryLevel("v", CHINA, Stock.exact(5))));
        assertThat(diff.put()).isEmpty();
        assertThat(diff.gone()).extracting(Level::location).containsExactly(SPAIN);
        assertThat(diff.changes()).hasSize(1);
    }

    @Test
    void anIncompleteReadingRemovesNothing() {
        LevelDiff diff = LevelDiff.between(
                List.of(stored(SPAIN, Stock.exact(1))),
                reading(false, NOON, new InventoryLevel("v", CHINA, Stock.exact(5))));
        assertThat(diff.gone()).isEmpty();
        assertThat(diff.put()).extracting(Level::location).containsExactly(CHINA);
    }

    @Test
    void theSameStockCostsAWriteOnlyOnceAnHourAndIsNeverAChange() {
        List<Level> stored = List.of(stored(CHINA, Stock.flag(true)));
        InventoryLevel same = new InventoryLevel("v", CHINA, Stock.flag(true));
        assertThat(LevelDiff.between(stored, reading(true, NOON.plus(Duration.ofMinutes(59)), same))
                        .put())
                .isEmpty();
        LevelDiff later = LevelDiff.between(stored, reading(true, NOON.plus(Duration.ofMinutes(61)), same));
        assertThat(later.put()).hasSize(1);
        assertThat(later.changes()).isEmpty();
    }

    @Test
    void whatIsKnownOfLaterStaysAndIsToldToBeLate() {
        List<Level> stored = List.of(stored(CHINA, Stock.exact(5)), stored(SPAIN, Stock.exact(1)));
        InventoryLevel other = new InventoryLevel("v", CHINA, Stock.exact(9));
        LevelDiff late = LevelDiff.between(stored, reading(true, NOON.minusSeconds(1), other));
        assertThat(late.put()).isEmpty();
        assertThat(late.gone()).isEmpty();
        assertThat(late.changes()).isEmpty();
        assertThat(late.late()).isTrue();
        assertThat(LevelDiff.between(stored, reading(true, NOON, other)).late()).isFalse();
    }

    /** Or an answer that was asked for before, and written after, would count as later than the word. */
    @Test
    void aWordOnOneLevelMovesItsTimeThoughItSaysTheSame() {
        LevelDiff diff = LevelDiff.between(
                List.of(stored(CHINA, Stock.exact(5))),
                reading(false, NOON.plusSeconds(1), new InventoryLevel("v", CHINA, Stock.exact(5))));
        assertThat(diff.put()).extracting(Level::observedAt).containsExactly(NOON.plusSeconds(1));
        assertThat(diff.changes()).isEmpty();
    }

    @Test
    void aLocationToldTwiceHasAtLeastTheLargerCount() {
        LevelDiff diff = LevelDiff.between(
                List.of(),
                reading(
                        true,
                        NOON,
                        new InventoryLevel("v", CHINA, Stock.exact(5)),
                        new InventoryLevel("v", CHINA, Stock.exact(9))));
        assertThat(diff.put()).extracting(Level::stock).containsExactly(Stock.atLeast(9));
    }

    @Test
    void levelsOfVariantsWeDoNotKnowArePassedOver() {
        LevelDiff diff =
                LevelDiff.between(List.of(), reading(true, NOON, new InventoryLevel("another", CHINA, Stock.exact(5))));
        assertThat(diff.put()).isEmpty();
    }

    private static Level stored(Location location, Stock stock) {
        return new Level("var_1", location, stock, NOON);
    }

    private static StockReading reading(boolean complete, Instant at, InventoryLevel... levels) {
        StockReading.Product product = new StockReading.Product("default", "prod_1", "conn_1", "aliexpress");
        return new StockReading(product, Map.of("v", "var_1"), List.of(levels), complete, at);
    }
}
