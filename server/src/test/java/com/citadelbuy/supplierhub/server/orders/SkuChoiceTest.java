package com.citadelbuy.supplierhub.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class SkuChoiceTest {

    private static final SkuBook.Source PLENTY = source(2, Set.of(), part("plenty", 1, 1_000, false));
    private static final SkuBook.Source FEW = source(1, Set.of(), part("few", 1, 2, false));
    private static final SkuBook.Source UNTOLD = source(1, Set.of(), part("untold", 1, 0, true));
    private static final SkuBook.Source GONE = source(0, Set.of(), part("gone", 1, 1_000, false));
    private static final SkuBook.Source OFF = source(0, Set.of(), part("off", 1, 1_000, false));
    private static final SkuBook.Source GERMAN = source(9, Set.of("DE"), part("german", 1, 10, false));
    private static final SkuBook.Source FRENCH = source(0, Set.of("FR"), part("french", 1, 10, false));
    private static final SkuBook.Source SIXES = source(1, Set.of(), part("few", 6, 30, false));
    private static final SkuBook.Source SET =
            source(1, Set.of(), part("plenty", 1, 1_000, false), part("few", 2, 2, false));
    private static final SkuBook.Source MINIMUM = source(0, Set.of(), part("by-ten", 1, 1_000, false));

    private static Stream<Arguments> cases() {
        return Stream.of(
                chosen("by priority", 1, "plenty", PLENTY, source(3, Set.of(), part("german", 1, 10, false))),
                chosen("the first that suffices", 3, "plenty", FEW, PLENTY),
                chosen("known before unknown", 1, "plenty", UNTOLD, PLENTY),
                chosen("unknown where nothing known suffices", 3, "untold", FEW, UNTOLD),
                chosen("one that can be bought", 1, "few", GONE, OFF, FEW),
                chosen("the one for the country before those for all", 1, "german", FEW, GERMAN),
                chosen("not the one for another country", 1, "few", FRENCH, FEW),
                chosen("the factor counts, enough", 5, "few", SIXES, PLENTY),
                chosen("the factor counts, not enough", 6, "plenty", SIXES, PLENTY),
                chosen(
                        "a bundle needs all its parts",
                        2,
                        "german",
                        SET,
                        source(5, Set.of(), part("german", 1, 9, false))),
                chosen("not below the supplier's minimum", 9, "plenty", MINIMUM, PLENTY),
                chosen("at the supplier's minimum", 10, "by-ten", MINIMUM, PLENTY),
                refused("no source for the country", 1, "ships to DE", FRENCH),
                refused("too few everywhere", 3, "too few in stock of few", FEW),
                refused("none that is sold", 1, "no longer sells gone", GONE, OFF));
    }

    private static Arguments chosen(String what, int quantity, String variant, SkuBook.Source... sources) {
        return Arguments.of(what, quantity, List.of(sources), variant, null);
    }

    private static Arguments refused(String what, int quantity, String why, SkuBook.Source... sources) {
        return Arguments.of(what, quantity, List.of(sources), null, why);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theFirstThatFitsIsTaken(
            String what, int quantity, List<SkuBook.Source> sources, @Nullable String variant, @Nullable String why) {
        switch (choice(null).of("SKU-1", quantity, sources)) {
            case SkuChoice.Choice.Chosen(SkuBook.Source source) ->
                assertThat(source.parts().getFirst().variantId()).isEqualTo(variant);
            case SkuChoice.Choice.Nothing(String told) -> assertThat(told).contains(String.valueOf(why));
        }
    }

    @Test
    void whatOneLineTakesIsNotThereForTheNext() {
        SkuChoice after = choice(null).after(FEW, 2);
        assertThat(after.of("SKU-1", 1, List.of(FEW, PLENTY))).isEqualTo(new SkuChoice.Choice.Chosen(PLENTY));
    }

    @Test
    void aNamedConnectionLimitsTheChoice() {
        assertThat(choice("conn_other").of("SKU-1", 1, List.of(FEW))).isInstanceOf(SkuChoice.Choice.Nothing.class);
    }

    private static SkuChoice choice(@Nullable String connection) {
        Map<String, OfferBook.Offered> offers = new HashMap<>();
        List.of("plenty", "few", "untold", "off", "german", "french", "by-ten")
                .forEach(id -> offers.put(id, offered(id)));
        return new SkuChoice("DE", offers, connection, "conn_closed"::equals, Map.of());
    }

    private static OfferBook.Offered offered(String id) {
        return new OfferBook.Offered(
                "prod_1",
                id,
                "conn_1",
                "printful",
                "1",
                "1",
                null,
                Map.of(),
                id.equals("by-ten") ? 10 : 1,
                null,
                !id.equals("off"));
    }

    private static SkuBook.Source source(int priority, Set<String> countries, SkuBook.Part... parts) {
        return new SkuBook.Source(priority, countries, List.of(parts));
    }

    private static SkuBook.Part part(String variant, int factor, long pieces, boolean mayBeMore) {
        return new SkuBook.Part("prod_1", variant, factor, pieces, mayBeMore);
    }
}
