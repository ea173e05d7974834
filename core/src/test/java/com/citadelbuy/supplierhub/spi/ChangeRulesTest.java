package com.citadelbuy.supplierhub.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.model.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeRulesTest {

    private static final ChangeRules RULES = new ChangeRules(Duration.ofDays(15), Duration.ofMinutes(10));

    private static SupplierDefinition.Builder supplier() {
        return SupplierDefinition.supplier("some", "Some")
                .live("https://some.example")
                .evidence(Evidence.Source.OFFICIAL_DOCS, "2026-11-23")
                .signer((request, context) -> request)
                .errors(ErrorRules.rules().success(body -> true).code("/code").build());
    }

    @Test
    void whatComesLateCanStillBeAskedFor() {
        assertThatThrownBy(() -> new ChangeRules(Duration.ofMinutes(10), Duration.ofMinutes(10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoTellsOfChangesSaysHowTheyAreFoundAndNobodyElse() {
        assertThat(supplier()
                        .changes(RULES)
                        .can(ReadChanges.class, session -> (window, from) -> Page.last(List.of()))
                        .build()
                        .changes())
                .isEqualTo(RULES);
        assertThatThrownBy(() -> supplier().changes(RULES).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> supplier()
                        .can(ReadChanges.class, session -> (window, from) -> Page.last(List.of()))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
