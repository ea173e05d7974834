package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a sale, read again, tells of an action whose outcome is not known. Pure. */
final class Proof {

    /** What it proves of one line. */
    enum Finding {
        DONE,
        /** It stands as it stood, so that the request did nothing, provided that it is not still on its way. */
        NOT_DONE,
        /** It went another way meanwhile, on which this cannot be done any more. */
        OVERTAKEN,
        /** Something changed, and whether by us is not to be seen. */
        UNCLEAR
    }

    private Proof() {}

    /**
     * Judges one line.
     *
     * @param now null where the sale does not show the line any more
     */
    static Finding of(
            ActionKind kind, SaleAction.Before before, Sale.@Nullable Line now, @Nullable String trackingNumber) {
        return kind == ActionKind.CANCEL ? cancelled(now) : sent(kind, before, now, trackingNumber);
    }

    /** Cancelling what is cancelled changes nothing: only what has left is past it. */
    private static Finding cancelled(Sale.@Nullable Line now) {
        if (now == null || now.quantity() == 0 || now.status() == OrderStatus.CANCELLED) {
            return Finding.DONE;
        }
        return Progression.rank(now.status()) >= Progression.rank(OrderStatus.SHIPPED)
                ? Finding.OVERTAKEN
                : Finding.NOT_DONE;
    }

    private static Finding sent(
            ActionKind kind, SaleAction.Before before, Sale.@Nullable Line now, @Nullable String trackingNumber) {
        if (now == null) {
            return Finding.UNCLEAR;
        }
        if (now.status() == OrderStatus.CANCELLED || now.status() == OrderStatus.FAILED) {
            return Finding.OVERTAKEN;
        }
        boolean furtherOn = Progression.rank(now.status()) > Progression.rank(before.status());
        // Marketplaces have several words for what is packed and has not left; between them nothing else moves a line.
        boolean movedWithin = kind != ActionKind.SHIP
                && now.status() == OrderStatus.PROCESSING
                && !now.word().equals(before.word());
        if (movedWithin || furtherOn && Progression.rank(now.status()) >= Progression.rank(reached(kind))) {
            return Finding.DONE;
        }
        if (!Objects.equals(now.trackingNumber(), before.trackingNumber())) {
            boolean ours = trackingNumber == null || trackingNumber.equals(now.trackingNumber());
            return ours ? Finding.DONE : Finding.UNCLEAR;
        }
        boolean same = now.status() == before.status()
                && now.word().equals(before.word())
                && now.quantity() == before.quantity();
        return same ? Finding.NOT_DONE : Finding.UNCLEAR;
    }

    /** Where a line is, at least, once this was done with it. */
    private static OrderStatus reached(ActionKind kind) {
        return kind == ActionKind.SHIP ? OrderStatus.PARTIALLY_SHIPPED : OrderStatus.PROCESSING;
    }
}
