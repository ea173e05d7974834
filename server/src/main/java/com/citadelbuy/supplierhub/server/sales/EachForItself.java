package com.citadelbuy.supplierhub.server.sales;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the entries of a page; where the page as a whole fails again and again, each for itself, so that a bad one shows. */
final class EachForItself {

    private static final Logger LOG = LoggerFactory.getLogger(EachForItself.class);

    /** After so many vain attempts at a page. */
    private static final int PATIENCE = 3;

    private final Handle tx;
    private final boolean careful;
    private final List<String> kept = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    private EachForItself(Handle tx, boolean careful) {
        this.tx = tx;
        this.careful = careful;
    }

    /** As it is right at so many vain attempts. */
    static EachForItself at(Handle tx, int attempts) {
        return new EachForItself(tx, attempts > PATIENCE);
    }

    /** For whoever must not fail by a bad entry. */
    static EachForItself careful(Handle tx) {
        return new EachForItself(tx, true);
    }

    /** @param id the marketplace's */
    <T> void write(Collection<T> entries, Function<T, String> id, Consumer<T> writing) {
        for (T entry : entries) {
            (isKept(entry, writing) ? kept : failed).add(id.apply(entry));
        }
    }

    private <T> boolean isKept(T entry, Consumer<T> writing) {
        if (careful) {
            return apart(entry, writing);
        }
        writing.accept(entry);
        return true;
    }

    /** What fails may hold a buyer's name, and so may what it fails with. */
    private <T> boolean apart(T entry, Consumer<T> writing) {
        Optional<RuntimeException> bad = SaleListStore.apart(tx, () -> writing.accept(entry));
        bad.ifPresent(failure -> LOG.error(
                "An entry of a marketplace's list cannot be kept: {}",
                failure.getClass().getName()));
        return bad.isEmpty();
    }

    /** The ids of those that were left out. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    /** The ids of the others. */
    List<String> kept() {
        return List.copyOf(kept);
    }
}
