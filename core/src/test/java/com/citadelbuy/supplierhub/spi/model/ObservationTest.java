package com.citadelbuy.supplierhub.spi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import com.citadelbuy.supplierhub.spi.model.Observation.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservationTest {

    @Test
    void aBlankNameOfAnOrderIsNone() {
        assertThat(new Subject.Order(" ", "HUB1")).isEqualTo(new Subject.Order(null, "HUB1"));
        assertThat(new Subject.Order("7", "")).isEqualTo(new Subject.Order("7", null));
    }

    @Test
    void anOrderWithoutAnyNameIsNoSubject() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Subject.Order("", null));
        assertThat(new Subject.Order(null, null, Map.of("code", "SD1"))).isNotNull();
    }

    @Test
    void ofWhatNobodyVouchesForNothingIsLeftButThatALookIsDue() {
        Subject subject = new Subject.Order("7", null);
        Observation told = new Observation("refunded", null, subject, new Told.Shipments(List.of()));
        assertThat(told.asHint()).isEqualTo(Observation.hint("refunded", null, subject));
    }

    @Test
    void whatIsToldOfGoodsSaysWhenItWas() {
        Subject subject = new Subject.VariantStock("v1");
        Told levels = new Told.Levels(List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> new Observation("stock", null, subject, levels));
        assertThat(new Observation("stock", Instant.EPOCH, subject, levels).asHint())
                .isEqualTo(Observation.hint("stock", Instant.EPOCH, subject));
        assertThat(Observation.hint("stock", null, subject).isHint()).isTrue();
    }
}
