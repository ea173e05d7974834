package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.ReadReturns;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleReturn;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link ReadReturns}: what a buyer sends back is told of, once, and of which sale it is. */
final class ReturnChecks implements Suite {

    private static final Duration A_WHILE = Duration.ofHours(1);

    @Override
    public List<Check> checks(Subject subject) {
        if (!subject.sells()) {
            return List.of();
        }
        return List.of(
                Check.on(subject, "what a buyer sends back is told of, with its sale", ReturnChecks::told),
                Check.on(subject, "nothing of what a buyer writes is printed", stage -> {
                    SaleReturn back = givenBack(stage).getFirst();
                    assertThat(back.toString()).doesNotContain(back.raw());
                }));
    }

    private static void told(Stage stage) {
        List<SaleReturn> returns = givenBack(stage);
        assertThat(returns).allSatisfy(back -> {
            assertThat(back.id()).isNotBlank();
            assertThat(back.saleId()).isNotBlank();
            assertThat(WireJson.tree(back.raw()).isContainer()).isTrue();
            Expect.that(back.quantity() == null || back.quantity() > 0, "So many: " + back);
        });
        assertThat(returns).extracting(SaleReturn::id).doesNotHaveDuplicates();
    }

    /** All returns of a sale that was sent back a while ago. */
    private static List<SaleReturn> givenBack(Stage stage) {
        SaleLife life = new SaleLife(stage);
        Sold sold = life.workable(1);
        Sale sent = life.sentOff(sold.sale());
        Optional<Sale> back =
                life.until(sent, _ -> stage.server().giveBack(stage.simulator().id(), sold.order()));
        assertThat(back).as("the sale once its buyer could send it back").isPresent();
        stage.clock().advance(life.rules().late().plus(A_WHILE));
        List<SaleReturn> told = new ArrayList<>();
        for (SaleWindow window : life.windows(life.rules().late().plus(A_WHILE.multipliedBy(2)))) {
            ReadReturns returns = stage.ability(ReadReturns.class);
            told.addAll(new Walk<>(from -> returns.page(window, from), SaleReturn::id).all());
        }
        List<SaleReturn> ours =
                told.stream().filter(one -> one.saleId().equals(sent.id())).toList();
        assertThat(ours).as("returns of sale " + sent.id() + " among " + told).isNotEmpty();
        assertThat(ours).allMatch(one -> one.sku() == null || one.sku().equals(sold.sku()));
        return ours;
    }
}
