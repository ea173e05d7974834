package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.Publication;
import com.citadelbuy.supplierhub.testkit.synthetic.Altered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;

/** Stands between the hub and a marketplace: remembers what is sent, and lets things go wrong that a test wants. */
@NullMarked
final class Publisher {

    /** What the next call that changes something meets with. */
    enum Weather {
        FINE,
        NEVER_SENT,
        /** It arrived, and the answer was lost. */
        REPLY_LOST,
        /** It never arrived, and nobody knows. */
        REQUEST_LOST,
        /** The hub dies once it has arrived. */
        KILLED_AFTER,
        /** The hub dies before it leaves. */
        KILLED_BEFORE,
        /** The whole call is refused where there are several in it. */
        SEVERAL_REFUSED
    }

    final List<List<ListingChange>> calls = new ArrayList<>();
    final Deque<Weather> weather = new ArrayDeque<>();

    /** What happens in the moment before a call arrives. */
    Runnable before = () -> {};

    /** What becomes of the rows that are told. */
    UnaryOperator<Publication> told = UnaryOperator.identity();

    SupplierDefinition at(SupplierDefinition marketplace) {
        return Altered.ability(marketplace, PublishOffers.class, right -> new PublishOffers() {
            @Override
            public Publication publish(List<ListingChange> changes) {
                return Publisher.this.publish(right, changes);
            }

            @Override
            public Publication follow(String ticket, List<ListingChange> changes) {
                return told.apply(right.follow(ticket, changes));
            }
        });
    }

    private Publication publish(PublishOffers right, List<ListingChange> changes) {
        Weather now = weather.isEmpty() ? Weather.FINE : weather.remove();
        calls.add(changes);
        if (now == Weather.NEVER_SENT) {
            throw failure(Failure.Kind.UNAVAILABLE);
        }
        if (now == Weather.KILLED_BEFORE) {
            throw new IllegalStateException("killed");
        }
        if (now == Weather.SEVERAL_REFUSED && changes.size() > 1) {
            throw failure(Failure.Kind.INVALID_REQUEST);
        }
        if (now == Weather.REQUEST_LOST) {
            throw failure(Failure.Kind.OUTCOME_UNKNOWN);
        }
        before.run();
        Publication publication = right.publish(changes);
        if (now == Weather.KILLED_AFTER) {
            throw new IllegalStateException("killed");
        }
        if (now == Weather.REPLY_LOST) {
            throw failure(Failure.Kind.OUTCOME_UNKNOWN);
        }
        return told.apply(publication);
    }

    private static SupplierException failure(Failure.Kind kind) {
        return new SupplierException(Failure.of(kind, "bad weather"));
    }

    /** How many changes were sent, call by call. */
    List<Integer> sizes() {
        return calls.stream().map(List::size).toList();
    }
}
