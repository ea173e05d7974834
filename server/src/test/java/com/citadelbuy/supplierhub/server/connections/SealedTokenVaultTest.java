package com.citadelbuy.supplierhub.server.connections;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.pipeline.Pause;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.TokenSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class SealedTokenVaultTest {

    @Test
    void twoReplicasThatRenewAtOnceRenewOnce() throws Exception {
        try (CatalogHub hub = new CatalogHub();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Connection connection = hub.connection(hub.connect("printful"));
            ConnectionStore store = new ConnectionStore(hub.database, Vault.of(Vault.newKeyset()));
            CountDownLatch renewing = new CountDownLatch(1);
            CountDownLatch waiting = new CountDownLatch(1);
            AtomicInteger renewals = new AtomicInteger();
            Future<TokenSet> first = threads.submit(() -> new SealedTokenVault(
                            store, connection, Optional.empty(), "replica-1", hub.clock, Pause.real())
                    .renew(Optional.empty(), stored -> {
                        renewals.incrementAndGet();
                        renewing.countDown();
                        await(waiting);
                        return tokens("fresh");
                    }));
            await(renewing);
            Pause asked = time -> {
                waiting.countDown();
                Pause.real().sleep(time);
            };
            Future<TokenSet> second = threads.submit(
                    () -> new SealedTokenVault(store, connection, Optional.empty(), "replica-2", hub.clock, asked)
                            .renew(Optional.empty(), stored -> {
                                renewals.incrementAndGet();
                                return tokens("second");
                            }));
            assertThat(first.get()).isEqualTo(tokens("fresh"));
            assertThat(second.get()).isEqualTo(tokens("fresh"));
            assertThat(renewals).hasValue(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static TokenSet tokens(String access) {
        return new TokenSet(Secret.of(access), null, null, null, Map.of());
    }
}
