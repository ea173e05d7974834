package com.citadelbuy.supplierhub.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RetiredTest {

    private static final LocalDate DAY = LocalDate.parse("2022-07-30");

    private static SupplierDefinition.Builder acme() {
        return SupplierDefinition.supplier("acme", "Acme")
                .evidence(Evidence.Source.NONE, "2026-01-01")
                .live("https://acme.example")
                .signer(RequestSigner.bearer("key"))
                .errors(ErrorRules.rules().build());
    }

    @Test
    void aSupplierIsNotRetiredUnlessItIsSaid() {
        assertThat(acme().build().retired()).isNull();
    }

    @Test
    void whatIsSaidOfTheEndIsKept() {
        Retired retired = Retired.since(DAY, "Acme has closed its doors.");
        assertThat(retired.replacedBy()).isNull();

        Retired replaced = retired.replacedBy("other");

        assertThat(acme().retired(replaced).build().retired())
                .isEqualTo(new Retired(DAY, "Acme has closed its doors.", "other"));
    }

    @Test
    void anEndWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> Retired.since(DAY, " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
