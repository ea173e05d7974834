package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.sync.plan.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How fresh a connection's products can be within its supplier's limits. */
public record PlanView(
        String connectionId,
        String supplier,

        @Describe("Products that are kept in step, or as many as were asked about.")
        long products,

        @Describe("Those of them that come first: ordered in the last seven days, or low in stock.")
        long orderedLately,

        List<LaneView> lanes,

        @Describe("The supplier's limits that count what syncing products calls; empty where there are none.")
        List<BudgetView> budgets,

        @Describe("The plan in words.") List<String> sentences) {

    /** One thing that is refreshed. */
    public record LaneView(
            @Describe("content or stock.") String lane,
            long wantedEverySeconds,

            @Describe("What one product costs, by budget.") Map<String, Long> cost,

            @Describe(
                    "How many products could be as fresh as wanted if this lane had the account to itself; absent where"
                            + " nothing limits it.")
            @Nullable
            Long productsAsWanted,

            @Describe(
                    "How often all could be refreshed if this lane had the account to itself; absent where nothing limits it.")
            @Nullable
            Long allEverySeconds,

            @Describe(
                    "How often, beside the other lanes, products are looked at that come first; stock alone knows them.")
            long orderedLatelyEverySeconds,

            @Describe("How often, beside the other lanes, all other products are looked at.")
            long othersEverySeconds,

            @Describe("Between two looks at one that comes first lies no more than this.")
            long orderedLatelyWithinSeconds,

            @Describe("Between two looks at any other product lies no more than this.")
            long othersWithinSeconds,

            @Describe("The budget that is short; absent where all is as wanted.") @Nullable
            String limitedBy) {

        static LaneView of(Plan.Lane lane) {
            Duration allEvery = lane.allEvery();
            return new LaneView(
                    lane.wish().lane(),
                    lane.wish().every().toSeconds(),
                    new TreeMap<>(lane.wish().cost()),
                    lane.atWish(),
                    allEvery == null ? null : allEvery.toSeconds(),
                    lane.hotEvery().toSeconds(),
                    lane.restEvery().toSeconds(),
                    lane.hotWithin().toSeconds(),
                    lane.restWithin().toSeconds(),
                    lane.limitedBy());
        }
    }

    /** One of the supplier's limits. */
    public record BudgetView(
            String name,
            long capacity,
            double periodSeconds,

            @Describe("How many connections share it.") long sharedBy,

            @Describe("Units that syncs leave to orders; 0 where orders simply go first.")
            long reserve,

            @Describe("The share that the proposal spends, from 0 to 1.")
            BigDecimal spent) {

        static BudgetView of(Plan.Spending spending) {
            return new BudgetView(
                    spending.budget().name(),
                    spending.budget().capacity(),
                    spending.budget().period().toMillis() / 1000.0,
                    spending.budget().sharers(),
                    spending.budget().reserve(),
                    BigDecimal.valueOf(spending.share()).setScale(3, RoundingMode.HALF_UP));
        }
    }

    static PlanView of(Connection connection, Plan plan) {
        return new PlanView(
                connection.id(),
                connection.supplier(),
                plan.wish().products(),
                Math.min(plan.wish().hot(), plan.wish().products()),
                plan.lanes().stream().map(LaneView::of).toList(),
                plan.spending().stream().map(BudgetView::of).toList(),
                plan.sentences());
    }
}
