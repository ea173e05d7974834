package com.citadelbuy.supplierhub.server.sync.plan;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Plans for connections as they are, or as they would be with more products. */
public final class Plans {

    /** What products are: texts, variants, prices. */
    public static final String CONTENT = "content";

    public static final String STOCK = "stock";

    private static final Duration LATELY = Duration.ofDays(7);

    /** How often lanes are wanted to be refreshed. */
    public record Intervals(Duration content, Duration stock) {}

    /**
     * A question.
     *
     * @param products as if there were so many; null for those that are
     * @param every for all lanes; null for what the settings say
     */
    public record Question(
            @Nullable Long products, @Nullable Duration every) {

        /** How it is. */
        public static Question asItIs() {
            return new Question(null, null);
        }
    }

    private final Database database;
    private final Connections connections;
    private final Intervals intervals;
    private final InstantSource clock;

    public Plans(Database database, Connections connections, Intervals intervals, InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.intervals = intervals;
        this.clock = clock;
    }

    public Plan of(Connection connection, Question question) {
        return Planner.of(wish(connection, question));
    }

    /**
     * How often a lane can look at all its products. A pass that starts sooner than that would only wait for the supplier.
     *
     * @param wanted is the answer where the account allows it, and for lanes that no plan is made for
     */
    public Duration every(Connection connection, String lane, Duration wanted) {
        return Planner.of(wish(connection, Question.asItIs())).lanes().stream()
                .filter(planned -> planned.wish().lane().equals(lane))
                .map(Plan.Lane::restEvery)
                .filter(every -> every.compareTo(wanted) > 0)
                .findFirst()
                .orElse(wanted);
    }

    /** What a run of the stock lane may look at; empty where it may look at everything. */
    public Optional<Share> share(Connection connection) {
        Plan plan = of(connection, Question.asItIs());
        long hot = Math.min(plan.wish().hot(), plan.wish().products());
        return plan.lanes().stream()
                .filter(lane -> lane.wish().picks() && lane.limitedBy() != null)
                .findFirst()
                .map(lane -> new Share(
                        lane.wish().every(), hot, lane.hotEvery(), plan.wish().products() - hot, lane.restEvery()));
    }

    /** What a run that begins now looks at, in this order. */
    public List<Pick> picks(Handle tx, Connection connection, Share share) {
        Instant now = clock.instant();
        Share.Looks looks = share.looks(now);
        List<Candidate> candidates = LookStore.candidates(tx, connection, now.minus(LATELY), now, looks.rest());
        return Picks.of(candidates, looks, share.interval(), now);
    }

    private Wish wish(Connection connection, Question question) {
        SupplierDefinition definition = connections.definition(connection);
        Map<String, String> settings = connections.settings(connection);
        return database.withHandle(handle -> {
            Instant now = clock.instant();
            LookStore.Count count = LookStore.count(handle, connection, now.minus(LATELY), now);
            long sharers = PlanStore.sharers(handle, connection);
            List<Budget> budgets = definition.limits().stream()
                    .map(limit -> new Budget(
                            limit.name(),
                            limit.capacity(settings),
                            limit.period(),
                            limit.scope() == RateLimit.Scope.SUPPLIER ? sharers : 1))
                    .toList();
            long products = question.products() == null ? count.products() : question.products();
            return new Wish(counted(budgets, definition), lanes(definition, question.every()), products, count.hot());
        });
    }

    /** Those that count what syncing products calls. */
    private static List<Budget> counted(List<Budget> budgets, SupplierDefinition definition) {
        Map<String, Long> cost = cost(definition, content(definition));
        return budgets.stream()
                .filter(budget -> cost.containsKey(budget.name()))
                .toList();
    }

    private List<Wish.OfLane> lanes(SupplierDefinition definition, @Nullable Duration every) {
        List<Wish.OfLane> lanes = new ArrayList<>();
        if (definition.can(ReadProduct.class)) {
            lanes.add(new Wish.OfLane(
                    CONTENT,
                    every == null ? intervals.content() : every,
                    cost(definition, content(definition)),
                    false));
            lanes.add(new Wish.OfLane(
                    STOCK, every == null ? intervals.stock() : every, cost(definition, stock(definition)), true));
        }
        return lanes;
    }

    /** Stock comes with the product, or is asked for beside it. */
    private static List<String> content(SupplierDefinition definition) {
        List<String> operations = new ArrayList<>(definition.calls(ReadProduct.class));
        if (!definition.calls(ReadInventory.class).equals(operations)) {
            operations.addAll(definition.calls(ReadInventory.class));
        }
        return operations;
    }

    private static List<String> stock(SupplierDefinition definition) {
        return definition.can(ReadInventory.class)
                ? definition.calls(ReadInventory.class)
                : definition.calls(ReadProduct.class);
    }

    private static Map<String, Long> cost(SupplierDefinition definition, List<String> operations) {
        return definition.limits().stream()
                .collect(Collectors.toMap(
                        RateLimit::name,
                        limit -> operations.stream().mapToLong(limit::weight).sum()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
