package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Skus whose sales the simulator leads to a documented end: each is understood for what it is. */
final class SaleMagicChecks implements Suite {

    private static final Map<String, OrderStatus> ENDS = Map.of(
            "unknown_status", OrderStatus.UNRECOGNISED,
            "cancelled", OrderStatus.CANCELLED,
            "on_hold", OrderStatus.ON_HOLD);

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        for (Guide.Magic magic : subject.unserved().guide().magic()) {
            OrderStatus end = ENDS.get(magic.outcome());
            if (end != null && magic.where().equals("sku")) {
                checks.add(Check.on(
                        subject,
                        "a sale of " + magic.value() + " is seen to become " + end,
                        stage -> reaches(stage, magic, end)));
            }
        }
        return checks;
    }

    private static void reaches(Stage stage, Guide.Magic magic, OrderStatus end) {
        SaleLife life = new SaleLife(stage);
        String order = new Stall(stage)
                .buy(magic.value(), 1)
                .orElseThrow(() -> new AssertionError("Nobody can buy " + magic.value()));
        Sale sale = life.heardOf(order);
        Sale reached = life.until(sale, now -> stands(now, end))
                .orElseThrow(() -> new AssertionError("It is " + life.again(sale)));
        if (end == OrderStatus.UNRECOGNISED) {
            assertThat(words(reached))
                    .as("words of which one is in no document")
                    .anyMatch(word -> !stage.definition().orderStatuses().lists(word));
        }
    }

    /** Where one of the lines cannot be understood, what the whole comes to is the connector's to say. */
    private static boolean stands(Sale sale, OrderStatus end) {
        return sale.status() == end
                || (end == OrderStatus.UNRECOGNISED && sale.lines().stream().anyMatch(line -> line.status() == end));
    }

    private static List<String> words(Sale sale) {
        List<String> words = new ArrayList<>(List.of(sale.word()));
        sale.lines().forEach(line -> words.add(line.word()));
        words.removeIf(String::isBlank);
        return words;
    }
}
