package com.citadelbuy.supplierhub.server.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PatientNamesTest {

    private static final InetAddress ADDRESS = InetAddress.ofLiteral("93.184.215.14");

    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void answer() {
        answered.countDown();
    }

    /** Knows every name at once but those that begin with {@code slow}. */
    private List<InetAddress> resolve(String name) throws UnknownHostException {
        asked.incrementAndGet();
        if (name.startsWith("slow")) {
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new UnknownHostException(name);
            }
        }
        return List.of(ADDRESS);
    }

    @Test
    void aNameThatIsNotAnsweredIsWaitedForOnlySoLongAndAskedForOnce() {
        PatientNames names = new PatientNames(this::resolve, Duration.ofMillis(20));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> names.resolve("slow.example")).isInstanceOf(UnknownHostException.class);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void namesThatAreNotAnsweredKeepNoOtherWaiting() throws UnknownHostException {
        PatientNames names = new PatientNames(this::resolve, Duration.ofSeconds(20));
        for (int i = 0; i < 20; i++) {
            String name = "slow" + i + ".example";
            Thread.ofVirtual().start(new FutureTask<>(() -> names.resolve(name)));
        }
        while (asked.get() < 20) {
            Thread.onSpinWait();
        }
        assertThat(names.resolve("quick.example")).containsExactly(ADDRESS);
    }

    @Test
    void thereIsAnEndToHowManyAreAskedForAtOnce() {
        PatientNames names = new PatientNames(this::resolve, Duration.ofMillis(1));
        for (int i = 0; i < 50; i++) {
            String name = "slow" + i + ".example";
            assertThatThrownBy(() -> names.resolve(name)).isInstanceOf(UnknownHostException.class);
        }
        assertThat(asked).hasValueLessThanOrEqualTo(32);
    }

    @Test
    void whatFailedOnceIsAskedForAnew() throws UnknownHostException {
        PatientNames names = new PatientNames(
                name -> {
                    if (asked.getAndIncrement() == 0) {
                        throw new UnknownHostException(name);
                    }
                    return List.of(ADDRESS);
                },
                Duration.ofSeconds(20));
        assertThatThrownBy(() -> names.resolve("late.example")).isInstanceOf(UnknownHostException.class);
        assertThat(names.resolve("late.example")).containsExactly(ADDRESS);
    }
}
