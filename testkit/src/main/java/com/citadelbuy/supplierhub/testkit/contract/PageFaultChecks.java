package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listings of which a page is not what it ought to be: what is there is read, nothing else is lost, nothing is made up. */
final class PageFaultChecks implements Suite {

    private static final int MOST_PAGES = 500;
    private static final int[] MORE_AND_MORE = {250, 1_250};

    @Override
    public List<Check> checks(Subject subject) {
        if (!(subject.unserved() instanceof Catalogued)) {
            return List.of();
        }
        return List.of(
                Check.on(subject, "a page that lacks its second half costs no other page", PageFaultChecks::halved),
                Check.on(subject, "a page that comes twice does not lead astray", PageFaultChecks::repeated),
                Check.on(subject, "an entry that is none is kept apart, and costs no other", PageFaultChecks::marred));
    }

    private static void halved(Stage stage) {
        List<Page<Listing>> right = manyPages(stage);
        stage.faults().next(Fault.SHORT_PAGE);
        List<Page<Listing>> seen = walkedAsFarAsItGoes(stage);
        assertThat(ids(right)).containsAll(ids(seen));
        assertThat(ids(seen)).containsAll(ids(right.subList(1, right.size())));
        Expect.that(stage.faults().pending() == 0, "The fault never struck");
    }

    private static void repeated(Stage stage) {
        List<Page<Listing>> right = manyPages(stage);
        if (right.size() > 1) {
            int callsOfAPage = stage.requests().size();
            stage.ability(ReadListings.class).page(null);
            Effect.strike(stage, Fault.REPEATED_PAGE, stage.requests().size() - callsOfAPage, 1);
        } else {
            stage.faults().next(Fault.REPEATED_PAGE);
        }
        List<Page<Listing>> seen = walkedAsFarAsItGoes(stage);
        assertThat(ids(right)).containsAll(ids(seen));
        assertThat(ids(seen)).containsAll(ids(right.subList(0, 1)));
        Expect.that(stage.faults().pending() == 0, "The fault never struck");
    }

    private static void marred(Stage stage) {
        List<Page<Listing>> right = manyPages(stage);
        stage.faults().next(Fault.MALFORMED_RECORD);
        List<Page<Listing>> seen = walked(stage);
        Expect.that(stage.faults().pending() == 0, "The fault never struck");
        assertThat(seen.stream().flatMap(page -> page.unreadable().stream()))
                .as("entries that could not be read")
                .hasSize(1);
        assertThat(ids(right)).containsAll(ids(seen));
        assertThat(seen.getFirst().items()).isNotEmpty();
        assertThat(ids(seen)).containsAll(ids(right.subList(1, right.size())));
    }

    /** So many goods that one page does not hold them all; the pages as they are in fair weather. */
    private static List<Page<Listing>> manyPages(Stage stage) {
        List<Page<Listing>> pages = walked(stage);
        for (int goods : MORE_AND_MORE) {
            if (pages.size() == 1) {
                stage.server().grow(stage.simulator().id(), goods);
                pages = walked(stage);
            }
        }
        return pages;
    }

    private static List<Page<Listing>> walked(Stage stage) {
        List<Page<Listing>> pages = new ArrayList<>();
        walk(stage, pages);
        return pages;
    }

    /** Where the marketplace says how many there are, a connector may say in the end that some were not shown. */
    private static List<Page<Listing>> walkedAsFarAsItGoes(Stage stage) {
        List<Page<Listing>> pages = new ArrayList<>();
        try {
            walk(stage, pages);
        } catch (SupplierException tooFew) {
            Expect.oneOf(tooFew.failure(), Kind.BAD_RESPONSE);
        }
        return pages;
    }

    private static void walk(Stage stage, List<Page<Listing>> pages) {
        @Nullable Cursor at = null;
        do {
            Page<Listing> page = stage.ability(ReadListings.class).page(at);
            pages.add(page);
            at = page.next();
            Expect.that(pages.size() < MOST_PAGES, "The list does not end");
        } while (at != null);
    }

    private static List<String> ids(List<Page<Listing>> pages) {
        return pages.stream()
                .flatMap(page -> page.items().stream())
                .map(Listing::id)
                .toList();
    }
}
