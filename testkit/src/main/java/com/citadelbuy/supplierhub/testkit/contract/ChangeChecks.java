package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Editable;
import com.citadelbuy.supplierhub.spi.ReadChanges;
import com.citadelbuy.supplierhub.spi.model.ChangeWindow;
import com.citadelbuy.supplierhub.spi.model.ProductChange;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@link ReadChanges}: what the supplier changes is told of in time, wherever in the list it stands. */
final class ChangeChecks implements Suite {

    private static final Duration LONG = Duration.ofHours(6);

    @Override
    public List<Check> checks(Subject subject) {
        if (!(subject.unserved() instanceof Editable)) {
            return List.of();
        }
        return List.of(
                Check.on(subject, "a change is told of in time, with its product", ChangeChecks::told),
                Check.on(subject, "what changed late in a window is asked for as well", ChangeChecks::sinceLong),
                Check.on(subject, "what changed long before the window is not told again", ChangeChecks::over),
                Check.on(subject, "all pages hold each change, and any cursor leads to the rest", ChangeChecks::paged),
                Check.on(subject, "as far back as can be asked, entries are understood", ChangeChecks::furthest));
    }

    private static void told(Stage stage) {
        Changes changes = new Changes(stage);
        String product = stage.guide().products().getFirst();
        Instant before = stage.clock().instant();
        changes.edit(product);
        List<ProductChange> told = of(changes, product, changes.lately());
        assertThat(told).as("changes of " + product).isNotEmpty().allSatisfy(change -> {
            assertThat(WireJson.tree(change.raw()).isContainer()).isTrue();
            Expect.that(
                    change.at() == null
                            || Duration.between(before, change.at()).abs().compareTo(Duration.ofMinutes(1)) <= 0,
                    "It changed at " + before + ", not as " + change);
        });
    }

    private static void sinceLong(Stage stage) {
        Changes changes = new Changes(stage);
        changes.pass(LONG);
        String product = stage.guide().products().getLast();
        changes.edit(product);
        assertThat(of(changes, product, changes.lately(LONG)))
                .as("changes of " + product)
                .isNotEmpty();
    }

    /** Else each look would have everything read again. */
    private static void over(Stage stage) {
        Changes changes = new Changes(stage);
        String product = stage.guide().products().getFirst();
        changes.edit(product);
        changes.pass(LONG);
        assertThat(of(changes, product, changes.lately()))
                .as("changes of " + product)
                .isEmpty();
    }

    private static List<ProductChange> of(Changes changes, String product, ChangeWindow window) {
        return changes.in(window).stream()
                .filter(change -> changes.isAmong(changes.named(List.of(change)), product))
                .toList();
    }

    private static void paged(Stage stage) {
        Changes changes = new Changes(stage);
        List<String> edited = changes.editMany();
        ChangeWindow window = changes.lately();
        List<ProductChange> all = changes.in(window);
        Set<String> named = changes.named(all);
        List<String> lost = new ArrayList<>(edited);
        lost.removeIf(product -> changes.isAmong(named, product));
        assertThat(lost).as("products of whose change nothing was told").isEmpty();
        changes.walk(window).keepsItsPromises();
    }

    private static void furthest(Stage stage) {
        Changes changes = new Changes(stage);
        assertThat(changes.in(changes.lately(changes.rules().furthest())))
                .allMatch(change -> !change.raw().isBlank());
    }
}
