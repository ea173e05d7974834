package com.citadelbuy.supplierhub.server.sync.changes;

import com.citadelbuy.supplierhub.server.sync.changes.ChangeLane.Pass;
import com.citadelbuy.supplierhub.spi.ChangeRules;
import com.citadelbuy.supplierhub.spi.model.ChangeWindow;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a walk over a list of changes stands, and where it goes on. Pure. */
final class ChangeWalk {

    /** Of an account that was never asked: what changed before is seen by the walk over all products. */
    static final Duration FIRST_LOOK = Duration.ofHours(1);

    private ChangeWalk() {}

    /** The lane within a pass: as it is, or with one begun. What can no longer be asked for is left to the walk over all products. */
    static ChangeLane begun(ChangeLane lane, ChangeRules rules, Instant now) {
        // As much nearer as a pass may take, so that its later pages can still be asked for.
        Instant earliest = now.minus(rules.furthest());
        @Nullable Pass pass = lane.pass();
        if (pass != null && !pass.from().isBefore(earliest)) {
            return lane;
        }
        Instant from = later(start(lane, now), earliest.plus(rules.late()));
        return lane.walking(new Pass(from, now.isAfter(from) ? now : from.plusMillis(1), null, 0));
    }

    private static Instant start(ChangeLane lane, Instant now) {
        return lane.settledUntil() == null ? now.minus(FIRST_LOOK) : lane.settledUntil();
    }

    static ChangeWindow window(ChangeLane lane) {
        return new ChangeWindow(pass(lane).from(), pass(lane).to());
    }

    /**
     * After a page.
     *
     * @param next where the list goes on; null at its end
     */
    static ChangeLane after(ChangeLane lane, ChangeRules rules, @Nullable Cursor next, Instant now) {
        Pass pass = pass(lane);
        if (next != null) {
            return lane.walking(pass.at(next.text()));
        }
        Instant sure = pass.to().minus(rules.late());
        @Nullable Instant known = lane.settledUntil();
        return lane.walked(known == null ? sure : later(known, sure), now);
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }

    static Pass pass(ChangeLane lane) {
        return Objects.requireNonNull(lane.pass());
    }
}
