package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.Publication;
import com.citadelbuy.supplierhub.spi.model.Publication.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sends changes off and follows them to the last row, letting time go by. */
record Publishing(Stage stage) {

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(2);

    /** What became of each, in their order. */
    List<Row> settled(ListingChange... changes) {
        return settled(List.of(changes));
    }

    List<Row> settled(List<ListingChange> changes) {
        return followed(stage.ability(PublishOffers.class).publish(changes), changes);
    }

    /** The same where refusing the whole call is as good as refusing each row. */
    List<Row> settledOrRefused(List<ListingChange> changes) {
        try {
            return settled(changes);
        } catch (SupplierException refused) {
            Expect.that(refused.failure().kind().refusal(), "It proves nothing: " + refused.failure());
            return IntStream.range(0, changes.size())
                    .mapToObj(place -> Row.refused(place, refused.failure()))
                    .toList();
        }
    }

    List<Row> followed(Publication sent, List<ListingChange> changes) {
        PublishOffers offers = stage.ability(PublishOffers.class);
        Map<Integer, Row> rows = new TreeMap<>();
        note(rows, sent, changes.size());
        @Nullable String ticket = sent.ticket();
        for (Duration gone = Duration.ZERO; ticket != null; gone = gone.plus(STEP)) {
            Expect.that(gone.compareTo(LONGEST) < 0, "It is never settled, " + rows.size() + " rows are");
            stage.clock().advance(STEP);
            Publication now = offers.follow(ticket, changes);
            note(rows, now, changes.size());
            ticket = now.ticket();
        }
        Expect.that(
                rows.size() == changes.size(),
                "All is settled, and of " + changes.size() + " changes these were told of: " + rows.keySet());
        return List.copyOf(rows.values());
    }

    private static void note(Map<Integer, Row> rows, Publication told, int changes) {
        long places = told.rows().stream().map(Row::change).distinct().count();
        Expect.that(places == told.rows().size(), "One change has two rows in " + told.rows());
        for (Row row : told.rows()) {
            Expect.that(row.change() >= 0 && row.change() < changes, "There is no change of this place: " + row);
            Row before = rows.put(row.change(), row);
            Expect.that(
                    before == null || (before.refused() == null) == (row.refused() == null),
                    "First it was " + before + ", then " + row);
        }
    }

    /** Made, and nothing else will do. */
    void made(ListingChange... changes) {
        for (Row row : settled(changes)) {
            Expect.that(row.refused() == null, changes[row.change()] + " was refused: " + row.refused());
        }
    }

    /** Lets time go by until it is so; false when it never is. A marketplace may show a while later what it has done. */
    boolean comesTrue(BooleanSupplier awaited) {
        for (Duration gone = Duration.ZERO; gone.compareTo(LONGEST) < 0; gone = gone.plus(STEP.multipliedBy(6))) {
            if (awaited.getAsBoolean()) {
                return true;
            }
            stage.clock().advance(STEP.multipliedBy(6));
        }
        return false;
    }
}
