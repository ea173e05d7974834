package com.citadelbuy.supplierhub.testkit.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.spi.ReadChanges;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.ChangeWindow;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductChange;
import com.citadelbuy.supplierhub.testkit.contract.Check;
import com.citadelbuy.supplierhub.testkit.contract.Hints;
import com.citadelbuy.supplierhub.testkit.contract.Suites;
import com.citadelbuy.supplierhub.testkit.fakes.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What may be got wrong about a list of changes: each mistake breaks the promise it is a breach of. */
class PlantedChangeMistakesTest {

    private static final String TOLD = "a change is told of in time, with its product";
    private static final String PAGED = "all pages hold each change, and any cursor leads to the rest";
    private static final String HALVED = "a page of changes that lacks its second half is not the last";

    @Test
    void aListOfChangesThatEndsEarlyLosesChanges() {
        breaks(pages(page -> Page.last(page.items())), PAGED, HALVED);
    }

    @Test
    void aShortPageIsNoEnd() {
        breaks(pages(page -> page.items().size() < 5 ? Page.last(page.items()) : page), HALVED);
    }

    @Test
    void whatCannotBeReadIsNotNothing() {
        breaks(
                pages(page -> new Page<>(page.items(), page.next())),
                "an entry that is no change is kept apart, and costs no other");
    }

    @Test
    void aWindowIsAskedForWhole() {
        breaks(
                altered(right -> (window, from) ->
                        right.page(new ChangeWindow(window.from(), window.from().plusSeconds(1)), from)),
                TOLD,
                "what changed late in a window is asked for as well");
        breaks(
                altered(right -> (window, from) ->
                        right.page(new ChangeWindow(window.from().minus(Duration.ofDays(1)), window.to()), from)),
                "what changed long before the window is not told again");
    }

    @Test
    void aChangeIsOneOfItsProduct() {
        breaks(pages(page -> with(page, change -> renamed(change))), TOLD, PAGED);
        breaks(pages(page -> with(page, change -> later(change))), TOLD);
    }

    @Test
    void onlyWhatExistsCanBeEdited() {
        SyntheticSimulator keyed =
                (SyntheticSimulator) SyntheticSimulator.keyed(World.inMemory(), new SimClock(ManualClock.start(), 1));
        assertThat(keyed.edit("P1001")).isTrue();
        assertThat(keyed.edit("P9999")).isFalse();
    }

    private static ProductChange renamed(ProductChange change) {
        return new ProductChange(
                new Subject.Product(change.productId() + "0"), change.word(), change.at(), change.raw());
    }

    private static ProductChange later(ProductChange change) {
        return new ProductChange(
                change.subject(),
                change.word(),
                Objects.requireNonNull(change.at()).plus(Duration.ofHours(5)),
                change.raw());
    }

    private static Page<ProductChange> with(Page<ProductChange> page, UnaryOperator<ProductChange> mistake) {
        return new Page<>(page.items().stream().map(mistake).toList(), page.next(), page.unreadable());
    }

    private static SupplierDefinition pages(UnaryOperator<Page<ProductChange>> mistake) {
        return altered(right -> (window, from) -> mistake.apply(right.page(window, from)));
    }

    private static SupplierDefinition altered(UnaryOperator<ReadChanges> mistake) {
        return Altered.ability(Synthetic.KEYED, ReadChanges.class, mistake);
    }

    /** Each of these promises, which the right connector keeps, is broken by the wrong one. */
    private static void breaks(SupplierDefinition wrong, String... promises) {
        var subject =
                new com.citadelbuy.supplierhub.testkit.contract.Subject(wrong, SyntheticSimulator::keyed, Hints.none());
        Map<String, Check> checks = Suites.of(subject).getOrDefault("read_changes", List.of()).stream()
                .collect(Collectors.toMap(Check::name, check -> check));
        assertThat(checks).containsKeys(promises);
        for (String promise : promises) {
            assertThatThrownBy(() -> Objects.requireNonNull(checks.get(promise)).keep())
                    .as(promise)
                    .isInstanceOf(AssertionError.class);
        }
    }
}
