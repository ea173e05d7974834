package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.sales.SaleLane.Pass;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a walk through a marketplace's time stands, and where it goes on. Pure. */
final class SaleWalk {

    /** Of an account that was never walked: as far back as a buyer may still wait for his parcel, or send it back. */
    static final Duration FIRST_LOOK = Duration.ofDays(30);

    private SaleWalk() {}

    /** The lane within a pass: as it is, or with one begun. */
    static SaleLane begun(SaleLane lane, Instant now) {
        if (lane.pass() != null) {
            return lane;
        }
        Instant from = earlier(start(lane.settledUntil(), now), lane.againFrom());
        return lane.walking(new Pass(from, end(from, now), from, null, 0));
    }

    /** From where on something new may have appeared. */
    private static Instant start(@Nullable Instant settledUntil, Instant now) {
        return settledUntil == null ? now.minus(FIRST_LOOK) : settledUntil;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    /** A marketplace on which nothing is late is asked from where the last pass ended, which may be this very moment. */
    private static Instant end(Instant from, Instant now) {
        return now.isAfter(from) ? now : from.plusMillis(1);
    }

    /** All windows in which there may be something new, oldest first. */
    static List<SaleWindow> windows(@Nullable Instant settledUntil, SaleRules rules, Instant now) {
        List<SaleWindow> windows = new ArrayList<>();
        Instant from = start(settledUntil, now);
        Instant end = end(from, now);
        while (from.isBefore(end)) {
            SaleWindow window = new SaleWindow(from, earlier(from.plus(rules.widest()), end));
            windows.add(window);
            from = window.to();
        }
        return windows;
    }

    static SaleWindow window(SaleLane lane, SaleRules rules) {
        Pass pass = pass(lane);
        return new SaleWindow(pass.windowFrom(), earlier(pass.windowFrom().plus(rules.widest()), pass.to()));
    }

    /**
     * After a page.
     *
     * @param next where the window goes on; null at its end
     */
    static SaleLane after(SaleLane lane, SaleRules rules, @Nullable Cursor next, Instant now) {
        Pass pass = pass(lane);
        if (next != null) {
            return lane.walking(pass.at(next.text()));
        }
        Instant end = window(lane, rules).to();
        return end.isBefore(pass.to())
                ? lane.walking(pass.since(end))
                : lane.walked(settled(lane, end.minus(rules.late())), now);
    }

    /** What came late is looked for again, and nothing further back than that. */
    private static Instant settled(SaleLane lane, Instant sure) {
        @Nullable Instant known = lane.settledUntil();
        return known != null && known.isAfter(sure) ? known : sure;
    }

    static Pass pass(SaleLane lane) {
        return Objects.requireNonNull(lane.pass());
    }
}
