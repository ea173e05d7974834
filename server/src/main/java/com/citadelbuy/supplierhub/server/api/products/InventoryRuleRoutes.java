package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.inventory.Alert;
import com.citadelbuy.supplierhub.server.inventory.Alerts;
import com.citadelbuy.supplierhub.server.inventory.InventoryRules;
import com.citadelbuy.supplierhub.server.inventory.Rule;
import com.citadelbuy.supplierhub.server.inventory.RuleScope;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.util.List;
import java.util.Locale;

/** Safety stock, thresholds and the alerts that come of them. */
public final class InventoryRuleRoutes {

    private static final String TAG = "Inventory";

    private final InventoryRules rules;
    private final Alerts alerts;

    public InventoryRuleRoutes(InventoryRules rules, Alerts alerts) {
        this.rules = rules;
        this.alerts = alerts;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.put("/api/v1/inventory/rules")
                        .tag(TAG)
                        .summary("Set an inventory rule")
                        .description(
                                "Replaces the rule for the same stock, if there is one. Of several rules that touch a "
                                        + "variant the narrowest holds, figure by figure: variant before product, product before "
                                        + "connection, connection before workspace; what lies at a location with a rule of its own "
                                        + "is counted by that one alone. Before this answers, all stock it touches was looked at "
                                        + "again: alerts are raised or closed.")
                        .body(RuleBody.class)
                        .answers(200, RuleView.class)
                        .handle(call -> Answer.of(RuleView.of(
                                rules.put(call.workspaceId(), call.body().wish())))),
                Route.get("/api/v1/inventory/rules")
                        .tag(TAG)
                        .summary("List inventory rules")
                        .description("Oldest first.")
                        .query(
                                QueryParam.choice("scope", "Rules for such stock only.", RuleScope.class),
                                QueryParam.text(
                                        "target", "Rules for this variant, product or connection only.", "prod_01…"))
                        .answersPageOf(RuleView.class)
                        .handle(this::list),
                Route.delete("/api/v1/inventory/rules/{rule_id}")
                        .tag(TAG)
                        .summary("Delete an inventory rule")
                        .description("The next wider rule holds from now on; alerts without a threshold are closed.")
                        .parameter("rule_id", "Such as rule_01…")
                        .answersNothing(204)
                        .handle(call -> {
                            rules.delete(call.workspaceId(), call.path("rule_id"));
                            return Answer.nothing();
                        }),
                Route.get("/api/v1/inventory/alerts")
                        .tag(TAG)
                        .summary("List low-stock alerts")
                        .description(
                                "Newest first; those not closed, unless `status` says otherwise. One is raised when a "
                                        + "variant's stock falls to its threshold or below, and not again before it was above.")
                        .query(
                                QueryParam.choice("status", "Alerts with this status only.", Alert.Status.class)
                                        .many(),
                                QueryParam.text("product_id", "Alerts of this product only.", "prod_01…"),
                                QueryParam.text("variant_id", "Alerts of this variant only.", "var_01…"))
                        .answersPageOf(AlertView.class)
                        .handle(this::alerts),
                Route.post("/api/v1/inventory/alerts/{alert_id}/acknowledge")
                        .tag(TAG)
                        .summary("Acknowledge a low-stock alert")
                        .description(
                                "Says that somebody has seen it. It is closed when stock is above the threshold again.")
                        .parameter("alert_id", "Such as alert_01…")
                        .answers(200, AlertView.class)
                        .handle(call -> Answer.of(
                                AlertView.of(alerts.acknowledge(call.workspaceId(), call.path("alert_id"))))));
    }

    private Answer<Page<RuleView>> list(Call<Nothing> call) {
        Page<Rule> page = rules.list(
                call.workspaceId(),
                call.query("scope")
                        .map(word -> RuleScope.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                call.query("target").orElse(null),
                call.page().cursor(),
                call.page().limit());
        return Answer.of(new Page<>(page.data().stream().map(RuleView::of).toList(), page.nextCursor()));
    }

    private Answer<Page<AlertView>> alerts(Call<Nothing> call) {
        Alerts.Filter filter = new Alerts.Filter(
                call.queryAll("status"),
                call.query("product_id").orElse(null),
                call.query("variant_id").orElse(null));
        Page<Alert> page = alerts.list(
                call.workspaceId(), filter, call.page().cursor(), call.page().limit());
        return Answer.of(new Page<>(page.data().stream().map(AlertView::of).toList(), page.nextCursor()));
    }
}
