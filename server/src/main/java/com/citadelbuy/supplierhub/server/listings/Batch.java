package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one kind that are sent together.
 *
 * @param items what is sent, in this order for ever; empty until that is worked out
 * @param ticket by which the marketplace tells how far it is
 */
record Batch(
        String workspaceId,
        String id,
        String connectionId,
        Aspect aspect,
        State state,
        List<Item> items,
        @Nullable String ticket,
        @Nullable Instant sendingSince) {

    /** How far it is. */
    enum State {
        NEW,
        /** The request leaves. Who finds this begins nothing: somebody died in the middle. */
        SENDING,
        UNDER_WAY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One change as it is sent.
     *
     * @param version of what was wanted then
     * @param target the figure of stock
     * @param seen the figure that the marketplace showed when that was worked out
     * @param repeat the same for repeats of this change and for no other
     * @param sends how often it was sent, this time included
     * @param settled whether it is known by now what became of it
     */
    record Item(
            String changeId,
            String listingId,
            long version,
            ListingKey key,
            Wanted wanted,
            @Nullable Long target,
            @Nullable Long seen,
            @Nullable String repeat,
            int sends,
            boolean settled) {

        Item over() {
            return new Item(changeId, listingId, version, key, wanted, target, seen, repeat, sends, true);
        }

        ListingChange change(Aspect aspect) {
            return switch (aspect) {
                case CREATE -> new ListingChange.Create(key, Objects.requireNonNull(wanted.draft()));
                case PRICE -> new ListingChange.Price(key, Objects.requireNonNull(wanted.price()), wanted.listPrice());
                case STOCK ->
                    new ListingChange.Stock(key, Objects.requireNonNull(target), seen, Objects.requireNonNull(repeat));
                case ON_SALE -> new ListingChange.OnSale(key, Boolean.TRUE.equals(wanted.onSale()));
            };
        }
    }

    Batch {
        items = List.copyOf(items);
    }

    List<ListingChange> changes() {
        return items.stream().map(item -> item.change(aspect)).toList();
    }

    List<Item> open() {
        return items.stream().filter(item -> !item.settled()).toList();
    }

    /** As it is sent. */
    Batch sending(List<Item> sent, Instant now) {
        return new Batch(workspaceId, id, connectionId, aspect, State.SENDING, sent, null, now);
    }

    /** With these settled, by the ids of their changes. */
    Batch settled(Map<String, ?> verdicts, @Nullable String nextTicket) {
        List<Item> left = new ArrayList<>();
        items.forEach(item -> left.add(verdicts.containsKey(item.changeId()) ? item.over() : item));
        return new Batch(workspaceId, id, connectionId, aspect, State.UNDER_WAY, left, nextTicket, sendingSince);
    }
}
