package com.citadelbuy.supplierhub.testkit.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.testkit.contract.Check;
import com.citadelbuy.supplierhub.testkit.contract.Subject;
import com.citadelbuy.supplierhub.testkit.contract.Suites;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The made-up marketplace with a mistake, held against its contract. */
final class Planted {

    private Planted() {}

    /** Each of these promises, which the right connector keeps, is broken by the wrong one. */
    static void breaks(SupplierDefinition wrong, String suite, String... promises) {
        Subject subject = new Subject(wrong, MarketSimulator::new, SyntheticMarket.HINTS);
        Map<String, Check> checks = Suites.of(subject).getOrDefault(suite, List.of()).stream()
                .collect(Collectors.toMap(Check::name, check -> check));
        assertThat(checks).containsKeys(promises);
        for (String promise : promises) {
            assertThatThrownBy(() -> Objects.requireNonNull(checks.get(promise)).keep())
                    .as(promise)
                    .isInstanceOf(AssertionError.class);
        }
    }
}
