package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.pipeline.Correlation;
import com.citadelbuy.supplierhub.server.catalog.ProductReading;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads products, some at a time, as far as the supplier lets it; holds no database connection. */
final class ProductReader {

    private static final Logger log = LoggerFactory.getLogger(ProductReader.class);

    /** What was read so far is kept after this long, so that little is lost in a crash. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** So that a supplier that takes its time to answer does not make its limits unreachable. */
    private static final int AT_ONCE = 8;

    /** After so many waits in vain for one product the others are tried without it. */
    private static final int PATIENCE = 5;

    /** After so many it is given up, though there is no other that could show that the supplier answers. */
    private static final int LAST_WAIT = 20;

    /**
     * What was read, in order, and what ended it before its time.
     *
     * @param readings of the first of the targets, none left out
     */
    record Gathered(List<Reading> readings, @Nullable Failure stopped) {
        Gathered {
            readings = List.copyOf(readings);
        }
    }

    private final Connections connections;
    private final InstantSource clock;

    ProductReader(Connections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** A product that was asked for. */
    private record Asked(Target target, Future<Reading> answer) {}

    Gathered gather(Connection connection, SyncRun run, List<Target> targets) {
        Instant enough = clock.instant().plus(LONGEST);
        List<Reading> readings = new ArrayList<>();
        @Nullable Failure doubt = null;
        try (ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor()) {
            Deque<Asked> asked = new ArrayDeque<>();
            Iterator<Target> rest = targets.iterator();
            while (true) {
                while (asked.size() < AT_ONCE
                        && rest.hasNext()
                        && clock.instant().isBefore(enough)) {
                    asked.add(ask(lines, connection, run, rest.next()));
                }
                @Nullable Asked next = asked.pollFirst();
                if (next == null) {
                    break;
                }
                try {
                    readings.add(answer(next));
                } catch (SupplierException failed) {
                    if (isOver(failed.failure(), run)) {
                        return stopped(readings, failed.failure(), run);
                    }
                    doubt = failed.failure();
                    readings.add(new Reading.Unreadable(next.target(), Problem.of(doubt)));
                }
            }
        }
        return doubt == null ? new Gathered(readings, null) : doubtful(readings, doubt, run);
    }

    private Asked ask(ExecutorService lines, Connection connection, SyncRun run, Target target) {
        return new Asked(target, lines.submit(() -> Correlation.with(run.id(), () -> read(connection, run, target))));
    }

    private static Reading answer(Asked asked) {
        try {
            return asked.answer().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading products", stopped);
        }
    }

    /** Whether there is no use in asking for the next product. */
    private static boolean isOver(Failure failure, SyncRun run) {
        return failure.kind() != Failure.Kind.UNAVAILABLE || run.progress().waits() < PATIENCE;
    }

    private static Gathered stopped(List<Reading> readings, Failure failure, SyncRun run) {
        boolean anyDoubt = readings.stream().anyMatch(ProductReader::isDoubtful);
        return anyDoubt ? doubtful(readings, failure, run) : new Gathered(readings, failure);
    }

    /** Products that the supplier fails on count as unreadable only where it answers for others. */
    private static Gathered doubtful(List<Reading> readings, Failure doubt, SyncRun run) {
        boolean answers = !readings.stream().allMatch(ProductReader::isDoubtful);
        if (answers || run.progress().waits() >= LAST_WAIT) {
            return new Gathered(readings, null);
        }
        return new Gathered(List.of(), doubt);
    }

    private static boolean isDoubtful(Reading reading) {
        return reading instanceof Reading.Unreadable(Target _, Problem problem)
                && problem.code().equals("supplier_unavailable");
    }

    private Reading read(Connection connection, SyncRun run, Target target) {
        try {
            return run.lane() == Lane.STOCK ? stock(connection, target) : content(connection, run, target);
        } catch (SupplierException failed) {
            return switch (failed.failure().kind()) {
                case NOT_FOUND -> new Reading.Missing(target, Problem.of(failed.failure()));
                case RATE_LIMITED, UNAVAILABLE, UNAUTHORIZED, OUTCOME_UNKNOWN, UNSUPPORTED -> throw failed;
                default -> new Reading.Unreadable(target, Problem.of(failed.failure()));
            };
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException unreadable) {
            log.warn(
                    "{} {} cannot be read: {}",
                    connection.supplier(),
                    target.supplierProductId(),
                    unreadable.toString());
            String detail = "What the supplier tells of it was not understood.";
            return new Reading.Unreadable(target, new Problem("supplier_bad_response", detail, null));
        }
    }

    private Reading content(Connection connection, SyncRun run, Target target) {
        CatalogProduct product =
                connections.openInBackground(connection, ReadProduct.class).byId(target.supplierProductId());
        boolean known = run.lane() == Lane.CONTENT;
        if (known && !product.id().equals(target.supplierProductId())) {
            String detail = "The supplier answered with another product, " + product.id() + ".";
            return new Reading.Unreadable(target, new Problem("supplier_bad_response", detail, null));
        }
        return new Reading.Content(target, new ProductReading(product, levels(connection, product)));
    }

    /** Empty where nobody tells. */
    private Optional<List<InventoryLevel>> levels(Connection connection, CatalogProduct product) {
        List<InventoryLevel> told = told(product);
        if (!told.isEmpty()) {
            return Optional.of(told);
        }
        if (!connections.definition(connection).can(ReadInventory.class)) {
            return Optional.empty();
        }
        try {
            return Optional.of(connections
                    .openInBackground(connection, ReadInventory.class)
                    .ofProduct(product.id()));
        } catch (SupplierException failed) {
            if (failed.failure().kind() == Failure.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private Reading stock(Connection connection, Target target) {
        if (connections.definition(connection).can(ReadInventory.class)) {
            return new Reading.Levels(
                    target,
                    connections
                            .openInBackground(connection, ReadInventory.class)
                            .ofProduct(target.supplierProductId()));
        }
        List<InventoryLevel> told =
                told(connections.openInBackground(connection, ReadProduct.class).byId(target.supplierProductId()));
        return told.isEmpty() ? new Reading.Silent(target) : new Reading.Levels(target, told);
    }

    private static List<InventoryLevel> told(CatalogProduct product) {
        return product.variants().stream()
                .flatMap(variant -> variant.inventory().stream())
                .toList();
    }
}
