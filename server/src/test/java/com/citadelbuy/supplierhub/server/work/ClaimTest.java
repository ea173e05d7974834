package com.citadelbuy.supplierhub.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private final Chores chores = new Chores(2, Duration.ofSeconds(10));
    private final Claim claim = new Claim(chores.queue());
    private Instant now = Chores.START;

    @AfterEach
    void close() {
        chores.close();
    }

    @Test
    void theLongestWaitingComeFirstAndALaneGetsNoMoreThanItsShare() {
        chores.add("a1", "a", now.minusSeconds(9));
        chores.add("a2", "a", now.minusSeconds(8));
        chores.add("a3", "a", now.minusSeconds(7));
        chores.add("b1", "b", now.minusSeconds(1));
        chores.add("later", "b", now.plusSeconds(1));
        assertThat(take(10)).extracting(Lease::id).containsExactlyInAnyOrder("a1", "a2", "b1");
        assertThat(take(10)).isEmpty();
        assertThat(take(1)).isEmpty();
    }

    @Test
    void aSettledRowMakesRoomInItsLane() {
        chores.add("a1", "a", now);
        chores.add("a2", "a", now);
        chores.add("a3", "a", now);
        Lease first = take(1).getFirst();
        assertThat(chores.database().<Boolean, RuntimeException>withHandle(handle -> claim.settle(handle, first, null)))
                .isTrue();
        assertThat(take(10)).hasSize(2).extracting(Lease::id).doesNotContain(first.id());
    }

    @Test
    void anExpiredLeaseIsTakenAnewWithAHigherFencingToken() {
        chores.add("a1", "a", now);
        Lease first = take(1).getFirst();
        now = now.plusSeconds(9);
        assertThat(take(1)).isEmpty();
        now = now.plusSeconds(1);
        Lease second = take(1).getFirst();
        assertThat(second.fencing()).isGreaterThan(first.fencing());
        assertThat(second.attempts()).isEqualTo(2);
    }

    @Test
    void aRenewedLeaseLastsLonger() {
        chores.add("a1", "a", now);
        Lease lease = take(1).getFirst();
        now = now.plusSeconds(9);
        chores.database()
                .useHandle(handle -> assertThat(claim.renew(handle, lease, now)).isTrue());
        now = now.plusSeconds(9);
        assertThat(take(1)).isEmpty();
    }

    @Test
    void aLeaseThatWasGivenBackIsNotRenewed() {
        chores.add("a1", "a", now);
        Lease lease = take(1).getFirst();
        chores.database().useHandle(handle -> {
            claim.settle(handle, lease, null);
            assertThat(claim.renew(handle, lease, now)).isFalse();
            assertThat(claim.isHeld(handle, lease)).isFalse();
        });
    }

    @Test
    void aLateWriteWithTheOldTokenChangesNothing() {
        chores.add("a1", "a", now);
        Lease late = take(1).getFirst();
        now = now.plusSeconds(11);
        Lease present = take(1).getFirst();
        chores.database().useHandle(handle -> {
            assertThat(handle.createUpdate("UPDATE chores SET note = 'late' WHERE " + Lease.GUARD)
                            .bindMap(late.keys())
                            .execute())
                    .isZero();
            assertThat(claim.renew(handle, late, now)).isFalse();
            assertThat(claim.settle(handle, late, null)).isFalse();
            assertThat(claim.postpone(handle, late, now)).isFalse();
            assertThat(claim.isHeld(handle, present)).isTrue();
        });
    }

    @Test
    void theBacklogIsWhatIsDueAndNotHeld() {
        chores.add("a1", "a", now.minusSeconds(30));
        chores.add("a2", "a", now.minusSeconds(20));
        chores.add("b1", "b", now.plusSeconds(20));
        take(1);
        Backlog backlog = chores.database().withHandle(handle -> claim.backlog(handle, now));
        assertThat(backlog.due()).isEqualTo(1);
        assertThat(backlog.oldest()).isEqualTo(now.minusSeconds(20));
    }

    private List<Lease> take(int batch) {
        return chores.database().inTransaction(handle -> claim.take(handle, "test", now, batch));
    }
}
