package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.pipeline.Correlation;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.events.Origin;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Queue;
import com.citadelbuy.supplierhub.server.work.Rest;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Sale;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at one sale again. */
public final class SaleLooks implements Handler {

    public static final Queue QUEUE =
            new Queue("sale_looks", "sales", "connection_id", "TRUE", 4, Duration.ofSeconds(30));

    private final Database database;
    private final Connections connections;
    private final SaleContents contents;
    private final Receiving receiving;
    private final InstantSource clock;
    private final Claim claim = new Claim(QUEUE);

    SaleLooks(
            Database database,
            Connections connections,
            SaleContents contents,
            Receiving receiving,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.contents = contents;
        this.receiving = receiving;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        StoredSale sale = database.withHandle(handle -> SaleStore.find(handle, lease.workspaceId(), lease.id()))
                .orElseThrow();
        Connection connection = connections.get(sale.workspaceId(), sale.connectionId());
        Optional<Sale> known = known(sale);
        if (known.isEmpty()) {
            database.useTransaction(tx -> claim.settle(tx, lease, null));
            return;
        }
        try {
            Correlation.with(sale.id(), () -> look(lease, connection, sale, known.get()));
        } catch (SupplierException failed) {
            failed(lease, connection, failed.failure());
        } catch (Refusal refused) {
            put(lease, refused.detail(), clock.instant().plus(Rest.STANDSTILL));
        }
    }

    private Optional<Sale> known(StoredSale sale) {
        return database.withHandle(handle -> SaleStore.content(handle, sale.workspaceId(), sale.id()))
                .map(bytes -> contents.open(sale.workspaceId(), sale.id(), bytes));
    }

    private Sale look(Lease lease, Connection connection, StoredSale sale, Sale known) {
        Instant asked = clock.instant();
        Sale told = connections.openInBackground(connection, ReceiveSales.class).again(known);
        Origin.POLL.during(() -> database.useTransaction(tx -> {
            // The row first: whoever wants another look meanwhile is seen here, or waits and finds it given back.
            StoredSale row = SaleStore.lock(tx, sale.workspaceId(), sale.id()).orElseThrow();
            if (!claim.isHeld(tx, lease)) {
                return;
            }
            StoredSale now = receiving.looked(tx, connection, told, asked);
            boolean wanted = row.lookWantedAt() != null && row.lookWantedAt().isAfter(asked);
            claim.settle(tx, lease, wanted ? clock.instant() : receiving.nextLook(connection, now));
        }));
        return told;
    }

    private void failed(Lease lease, Connection connection, Failure failure) {
        if (failure.kind() == Failure.Kind.UNAUTHORIZED) {
            connections.mark(connection, Connection.Status.UNAUTHORIZED, failure.message());
        }
        boolean passes = failure.kind().retryable() || !failure.kind().refusal();
        boolean waits = passes || failure.kind() == Failure.Kind.UNAUTHORIZED;
        put(lease, failure.message(), waits ? clock.instant().plus(rest(lease, failure)) : null);
    }

    private static Duration rest(Lease lease, Failure failure) {
        return failure.kind() == Failure.Kind.UNAUTHORIZED
                ? Rest.STANDSTILL
                : Rest.toldOrAfter(failure.retryAfter(), lease.attempts());
    }

    private void put(Lease lease, String problem, @Nullable Instant next) {
        database.useTransaction(tx -> {
            SaleStore.problem(tx, lease.workspaceId(), lease.id(), problem);
            if (next == null) {
                claim.settle(tx, lease, null);
            } else {
                claim.postpone(tx, lease, next);
            }
        });
    }
}
