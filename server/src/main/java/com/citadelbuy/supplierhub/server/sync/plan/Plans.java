package com.citadelbuy.supplierhub.server.sync.plan;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        return Planner.of(wish(connection, Question.asItIs()).evenly()).lanes().stream()
                .filter(planned -> planned.wish().lane().equals(lane))
                .map(Plan.Lane::restEvery)
                .filter(every -> every.compareTo(wanted) > 0)
                .findFirst()
                .orElse(wanted);
    }

    private Wish wish(Connection connection, Question question) {
        SupplierDefinition definition = connections.definition(connection);
        Map<String, String> settings = connections.settings(connection);
        return database.withHandle(handle -> {
            PlanStore.Count count =
                    PlanStore.count(handle, connection, clock.instant().minus(LATELY));
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
                    CONTENT, every == null ? intervals.content() : every, cost(definition, content(definition))));
            lanes.add(new Wish.OfLane(
                    STOCK, every == null ? intervals.stock() : every, cost(definition, stock(definition))));
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
