package com.citadelbuy.supplierhub.server.catalog;

import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.product;
import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.reading;
import static com.citadelbuy.supplierhub.server.catalog.CatalogGround.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class PriceHoldsTest {

    private static final Money TEN = Money.of("10.00", "USD");

    private final CatalogGround ground = new CatalogGround();

    @AfterEach
    void close() {
        ground.close();
    }

    @ParameterizedTest
    @CsvSource({"0,USD,zero", "100.00,USD,ten_times", "1.00,USD,a_tenth", "10.00,EUR,currency"})
    void anOddPriceIsHeldAndNothingElseIsLost(String cost, String currency, String reason) {
        ground.apply(reading(product("p", "Old", variant("a", "10.00"))));
        PageOutcome outcome = ground.apply(reading(
                product("p", "New", variant("a", Offer.of(Money.of(cost, currency))), variant("b", "11.00"))));
        assertThat(outcome).returns(1, PageOutcome::held).returns(1, PageOutcome::changed);
        assertThat(ground.price(outcome, "p")).contains(TEN);
        assertThat(ground.product(outcome, "p").product().title()).isEqualTo("New");
        assertThat(ground.product(outcome, "p").product().currency()).isEqualTo("USD");
        assertThat(ground.product(outcome, "p").variants()).hasSize(2);
        assertThat(pending()).singleElement().returns(reason, PriceHold::reason).returns(TEN, PriceHold::stored);
        assertThat(ground.events("price.held")).isEqualTo(1);
        assertThat(ground.events("price.changed")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"99.99", "1.01"})
    void aPriceThatIsOnlySurprisingIsBelieved(String cost) {
        ground.apply(reading(product("p", "Old", variant("a", "10.00"))));
        PageOutcome outcome = ground.apply(reading(product("p", "Old", variant("a", cost))));
        assertThat(ground.price(outcome, "p")).contains(Money.of(cost, "USD"));
        assertThat(pending()).isEmpty();
        assertThat(ground.events("price.changed")).isEqualTo(1);
    }

    @Test
    void aPriceNoLongerNamedIsGoneAndNotZero() {
        ground.apply(reading(product("p", "Old", variant("a", "10.00"))));
        PageOutcome outcome = ground.apply(reading(product("p", "Old", variant("a", (String) null))));
        assertThat(ground.price(outcome, "p")).isEmpty();
        assertThat(pending()).isEmpty();
    }

    @Test
    void anApprovedPriceCountsAndStaysWhenItIsReadAgain() {
        ProductReading odd = held();
        PriceHold hold = pending().getFirst();
        assertThat(ground.prices.approve("default", hold.id()).status()).isEqualTo("approved");
        PageOutcome again = ground.apply(odd);
        assertThat(ground.price(again, "p")).contains(Money.of("0.50", "USD"));
        assertThat(ground.events("price.changed")).isEqualTo(1);
        List<PriceChange> history = ground.prices
                .history("default", hold.productId(), null, null, 10)
                .data();
        assertThat(history.getFirst().cost()).isEqualByComparingTo("0.50");
        assertThat(history).hasSize(2);
        assertThatThrownBy(() -> ground.prices.reject("default", hold.id())).isInstanceOf(Refusal.Clash.class);
    }

    @Test
    void aRejectedPriceDoesNotAskAgainUntilItChanges() {
        held();
        ground.prices.reject("default", pending().getFirst().id());
        PageOutcome renamed = ground.apply(reading(product("p", "Renamed", variantRetitled("0.50"))));
        assertThat(renamed.held()).isZero();
        assertThat(ground.price(renamed, "p")).contains(TEN);
        PageOutcome other = ground.apply(reading(product("p", "Renamed", variantRetitled("0.40"))));
        assertThat(other.held()).isEqualTo(1);
        assertThat(pending()).singleElement().returns(Money.of("0.40", "USD"), PriceHold::price);
        assertThat(ground.events("price.hold_superseded")).as("it was decided").isZero();
    }

    @Test
    void aHoldIsOverWhenTheSupplierCorrectsItself() {
        held();
        PageOutcome corrected = ground.apply(reading(product("p", "Old", variant("a", "12.00"))));
        assertThat(ground.price(corrected, "p")).contains(Money.of("12.00", "USD"));
        assertThat(pending()).isEmpty();
        assertThat(ground.events("price.hold_superseded")).isEqualTo(1);
    }

    private ProductReading held() {
        ground.apply(reading(product("p", "Old", variant("a", "10.00"))));
        ground.hub.clock.advance(Duration.ofSeconds(1));
        ProductReading odd = reading(product("p", "Old", variant("a", "0.50")));
        assertThat(ground.apply(odd).held()).isEqualTo(1);
        ground.hub.clock.advance(Duration.ofSeconds(1));
        assertThat(ground.apply(odd).held()).as("the same again is no new hold").isZero();
        return odd;
    }

    private static com.citadelbuy.supplierhub.spi.model.CatalogVariant variantRetitled(String cost) {
        var plain = variant("a", cost);
        return new com.citadelbuy.supplierhub.spi.model.CatalogVariant(
                plain.id(),
                plain.sku(),
                "Retitled",
                plain.options(),
                plain.image(),
                plain.offer(),
                plain.inventory(),
                plain.ordering());
    }

    private List<PriceHold> pending() {
        return ground.prices.holds("default", "pending", null, 10).data();
    }
}
