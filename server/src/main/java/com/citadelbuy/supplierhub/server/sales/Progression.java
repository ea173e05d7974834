package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a sale that is told does to the one that is known. Pure. */
final class Progression {

    /** How it became known. */
    enum Way {
        /** As an entry of a list, which may be older than what a look at the sale has shown. */
        LIST,
        /** By asking for this very sale. */
        LOOK
    }

    /** What is done with it. */
    enum Verdict {
        SAME,
        NEWER,
        OLDER,
        /** It would go back, and nobody says when that was: only a look tells. */
        DOUBTFUL
    }

    private Progression() {}

    /**
     * Judges it.
     *
     * @param told as it was told, which in a list may be a part
     * @param hash of the sale as it would be
     * @param back whether anything of it would go back
     */
    static Verdict judge(StoredSale known, Sale told, String hash, boolean back, Instant asked, Way way) {
        if (known.contentHash().equals(hash)) {
            return Verdict.SAME;
        }
        @Nullable Instant then = known.changedAt();
        @Nullable Instant now = told.changedAt();
        if (then != null && now != null && !then.equals(now)) {
            return now.isBefore(then) ? Verdict.OLDER : Verdict.NEWER;
        }
        if (asked.isBefore(known.seenAt())) {
            return Verdict.OLDER;
        }
        return way == Way.LIST && back ? Verdict.DOUBTFUL : Verdict.NEWER;
    }

    /** A word that no document lists moves nothing. */
    static OrderStatus moved(OrderStatus known, OrderStatus told) {
        return told == OrderStatus.UNRECOGNISED ? known : told;
    }

    /** Whether the marketplace may still tell something new of it. */
    static boolean isOpen(OrderStatus status) {
        return rank(status) < rank(OrderStatus.DELIVERED);
    }

    /** Whether nothing can be done with it any more. */
    static boolean isOver(OrderStatus status) {
        return rank(status) >= rank(OrderStatus.DELIVERED);
    }

    /** How far it has come; what is unrecognised says nothing and goes nowhere. */
    static int rank(OrderStatus status) {
        return switch (status) {
            case CREATED, UNRECOGNISED -> 0;
            case SUBMITTED, ON_HOLD -> 1;
            case PROCESSING -> 2;
            case PARTIALLY_SHIPPED -> 3;
            case SHIPPED -> 4;
            case DELIVERED -> 5;
            case CANCELLED, RETURNED, REFUNDED, FAILED -> 6;
        };
    }
}
