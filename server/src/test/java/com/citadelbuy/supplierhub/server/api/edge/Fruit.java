package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Routes of a made-up shop, one of each kind. */
@NullMarked
final class Fruit {

    record Basket(
            @Size(min = 1, max = 50) @Example("apple") String fruit,
            @Min(1) @Max(100) int quantity,
            @Nullable Address shippingAddress,
            @Nullable BigDecimal maxPrice,
            @Nullable List<String> notes) {}

    record Address(
            @Example("123 Main St") String address1,
            @Example("US") String country) {}

    record Receipt(
            String id, String fruit, int quantity, @Nullable BigDecimal maxPrice) {}

    private Fruit() {}

    static List<Route<?, ?>> routes() {
        return List.of(
                Route.post("/fruit")
                        .tag("Fruit")
                        .summary("Buy fruit")
                        .body(Basket.class)
                        .answers(201, Receipt.class)
                        .handle(call -> Answer.of(new Receipt(
                                        "r1",
                                        call.body().fruit(),
                                        call.body().quantity(),
                                        call.body().maxPrice()))
                                .location("/fruit/r1")),
                Route.get("/fruit")
                        .tag("Fruit")
                        .summary("List fruit")
                        .query(
                                QueryParam.choice("colour", "Its colour.", "red", "green"),
                                QueryParam.flag("ripe", "Whether it is."),
                                QueryParam.instant("after", "Picked after."))
                        .answersPageOf(Receipt.class)
                        .handle(call -> Answer.of(new Page<>(
                                List.of(new Receipt("r1", "apple", call.page().limit(), null)),
                                call.page().after().isEmpty() ? "next one" : null))),
                Route.get("/fruit/{fruit_id}")
                        .tag("Fruit")
                        .summary("Read fruit")
                        .answers(200, Receipt.class)
                        .handle(call -> Answer.of(new Receipt(call.path("fruit_id"), "x".repeat(5000), 1, null))),
                Route.get("/fruit/best")
                        .tag("Fruit")
                        .summary("Read the best fruit")
                        .answersText("text/plain")
                        .handle(_ -> Answer.of("the best")),
                Route.delete("/fruit/{fruit_id}")
                        .tag("Fruit")
                        .summary("Eat fruit")
                        .handle(_ -> Answer.nothing()),
                Route.get("/broken/{how}")
                        .tag("Broken")
                        .summary("Fail")
                        .answersNothing(204)
                        .handle(call -> {
                            throw failure(call.path("how"));
                        }));
    }

    private static RuntimeException failure(String how) {
        return switch (how) {
            case "missing" -> new Refusal.Missing("fruit", "f1");
            case "clash" -> new Refusal.Clash("rotten", "It is rotten.");
            case "invalid" -> Refusal.Invalid.field("/fruit", "Is no fruit.");
            case "forbidden" -> new Refusal.Forbidden("forbidden", "That is the forbidden fruit.");
            case "unsupported" -> new Refusal.Unsupported("No such fruit grows here.");
            case "unavailable" -> new Refusal.Unavailable("feature_disabled", "Out of season.");
            case "limited" ->
                new SupplierException(
                        new Failure(Failure.Kind.RATE_LIMITED, "Slow down", "E429", Duration.ofMillis(1500), "exch_1"));
            case "poor" -> new SupplierException(Failure.of(Failure.Kind.INSUFFICIENT_FUNDS, "No money"));
            case "unknown" -> new SupplierException(Failure.of(Failure.Kind.OUTCOME_UNKNOWN, "Lost"));
            default -> new IllegalStateException("secret inner detail");
        };
    }
}
