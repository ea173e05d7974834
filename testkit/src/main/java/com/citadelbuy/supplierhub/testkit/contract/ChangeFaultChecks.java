package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Editable;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Listed;
import com.citadelbuy.supplierhub.spi.ReadChanges;
import com.citadelbuy.supplierhub.spi.model.ChangeWindow;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of changes of which a page is not what it ought to be: what is there is read, and nothing else is lost. */
final class ChangeFaultChecks implements Suite {

    private static final int MOST_PAGES = 500;

    @Override
    public List<Check> checks(Subject subject) {
        if (!(subject.unserved() instanceof Editable) || !(subject.unserved() instanceof Listed)) {
            return List.of();
        }
        return List.of(
                Check.on(subject, "a page of changes that lacks its second half is not the last", stage -> {
                    ChangeWindow window = manyPages(stage);
                    List<Page<ProductChange>> right = walked(stage, window);
                    Expect.that(right.size() > 1, "So many changes are told on one page");
                    List<Page<ProductChange>> seen = struck(stage, window, Fault.SHORT_PAGE);
                    assertThat(seen).hasSameSizeAs(right);
                    assertThat(subjects(right)).containsAll(subjects(seen));
                    assertThat(subjects(seen)).containsAll(subjects(right.subList(1, right.size())));
                }),
                Check.on(subject, "an entry that is no change is kept apart, and costs no other", stage -> {
                    ChangeWindow window = manyPages(stage);
                    List<Page<ProductChange>> right = walked(stage, window);
                    List<Page<ProductChange>> seen = struck(stage, window, Fault.MALFORMED_RECORD);
                    assertThat(seen.stream().flatMap(page -> page.unreadable().stream()))
                            .as("entries that could not be read")
                            .hasSize(1);
                    assertThat(subjects(seen)).hasSize(subjects(right).size() - 1);
                    assertThat(subjects(right)).containsAll(subjects(seen));
                }));
    }

    private static ChangeWindow manyPages(Stage stage) {
        Changes changes = new Changes(stage);
        changes.editMany();
        return changes.lately();
    }

    private static List<Page<ProductChange>> struck(Stage stage, ChangeWindow window, Fault fault) {
        stage.faults().next(fault);
        List<Page<ProductChange>> seen = walked(stage, window);
        Expect.that(stage.faults().pending() == 0, "The fault never struck");
        return seen;
    }

    private static List<Page<ProductChange>> walked(Stage stage, ChangeWindow window) {
        List<Page<ProductChange>> pages = new ArrayList<>();
        @Nullable Cursor at = null;
        do {
            Page<ProductChange> page = stage.ability(ReadChanges.class).page(window, at);
            pages.add(page);
            at = page.next();
            Expect.that(pages.size() < MOST_PAGES, "The list does not end");
        } while (at != null);
        return pages;
    }

    private static List<String> subjects(List<Page<ProductChange>> pages) {
        return pages.stream()
                .flatMap(page -> page.items().stream())
                .map(change -> change.subject().toString())
                .toList();
    }
}
