package com.citadelbuy.supplierhub.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.model.Stock.Precision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class SellableTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static Stream<Arguments> places() {
        Stock three = Stock.exact(3);
        return Stream.of(
                told("absent", null, null, null),
                told("zero", 0L, Precision.EXACT, false, Stock.exact(0)),
                told("unknown", null, Precision.UNKNOWN, null, Stock.unknown()),
                told("counted", 7L, Precision.EXACT, true, three, Stock.exact(4)),
                told("at least", 7L, Precision.AT_LEAST, true, three, Stock.atLeast(4)),
                told("in stock without a number", null, Precision.FLAG, true, Stock.flag(true)),
                told("out of stock without a number", 0L, Precision.FLAG, false, Stock.flag(false)),
                told("a number beside a flag", 3L, Precision.FLAG, true, three, Stock.flag(true)),
                told("none counted beside a flag", 0L, Precision.FLAG, true, Stock.exact(0), Stock.flag(true)),
                told("a number beside the unknown", 3L, Precision.UNKNOWN, true, three, Stock.unknown()),
                told("none counted beside the unknown", 0L, Precision.UNKNOWN, null, Stock.exact(0), Stock.unknown()),
                told("made to order", null, Precision.MADE_TO_ORDER, true, Stock.madeToOrder()),
                told(
                        "made to order, none on the shelf",
                        null,
                        Precision.MADE_TO_ORDER,
                        true,
                        Stock.exact(0),
                        Stock.madeToOrder()));
    }

    private static Arguments told(
            String what,
            @Nullable Long quantity,
            @Nullable Precision precision,
            @Nullable Boolean available,
            Stock... stocks) {
        return Arguments.of(what, List.of(stocks), quantity, precision, available);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void absentEmptyAndZeroStayApart(
            String what,
            List<Stock> stocks,
            @Nullable Long quantity,
            @Nullable Precision precision,
            @Nullable Boolean available) {
        Sellable sellable = Sellable.of(levels(stocks), VariantRules.NONE);
        assertThat(sellable)
                .extracting(Sellable::quantity, Sellable::precision, Sellable::available)
                .containsExactly(quantity, precision, available);
    }

    @Test
    void safetyStockIsKeptBackOnceAndWhatLiesAtAPlaceWithItsOwnByThatAlone() {
        List<Level> levels = levels(List.of(Stock.exact(10), Stock.exact(20), Stock.exact(5)));
        assertThat(Sellable.of(levels, new VariantRules(8, Map.of(), null)).quantity())
                .isEqualTo(27);
        assertThat(Sellable.of(levels, new VariantRules(100, Map.of(), null)).quantity())
                .isZero();
        Sellable own = Sellable.of(levels, new VariantRules(8, Map.of("place-1", 15L, "place-2", 6L), null));
        assertThat(own.quantity()).isEqualTo(2 + 5);
        assertThat(own.places()).extracting(Sellable.Place::quantity).containsExactly(2L, 5L, 0L);
    }

    @Test
    void theOldestReadingTellsTheAge() {
        List<Level> levels = List.of(level(0, Stock.exact(1), NOW), level(1, Stock.exact(1), NOW.minusSeconds(60)));
        assertThat(Sellable.of(levels, VariantRules.NONE).oldest()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void whateverIsToldNothingIsInvented() {
        List<Stock> words = List.of(
                Stock.exact(0), Stock.exact(9), Stock.atLeast(4), Stock.flag(true), Stock.flag(false), Stock.unknown());
        Random chance = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            List<Stock> told = new ArrayList<>();
            chance.ints(chance.nextInt(5), 0, words.size()).forEach(word -> told.add(words.get(word)));
            Sellable sellable = Sellable.of(levels(told), new VariantRules(chance.nextInt(6), Map.of(), null));
            long counted = told.stream()
                    .map(Stock::quantity)
                    .mapToLong(number -> number == null ? 0 : number)
                    .sum();
            assertThat(sellable.sure()).isBetween(0L, counted);
            assertThat(sellable.precision() == null).isEqualTo(told.isEmpty());
            assertThat(sellable.quantity() == null)
                    .isEqualTo(told.stream().allMatch(stock -> stock.quantity() == null));
            if (Boolean.FALSE.equals(sellable.available())) {
                assertThat(told).isNotEmpty().allMatch(stock -> stock.quantity() != null);
            }
            if (told.contains(Stock.unknown())) {
                assertThat(sellable.precision()).isEqualTo(Precision.UNKNOWN);
                assertThat(sellable.counted()).isFalse();
            }
        }
    }

    private static List<Level> levels(List<Stock> stocks) {
        List<Level> levels = new ArrayList<>();
        stocks.forEach(stock -> levels.add(level(levels.size(), stock, NOW)));
        return levels;
    }

    private static Level level(int place, Stock stock, Instant at) {
        return new Level("var_1", new Location("place-" + place, "Place", "CN"), stock, at);
    }
}
