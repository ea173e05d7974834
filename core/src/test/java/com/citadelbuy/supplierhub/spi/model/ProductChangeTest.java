package com.citadelbuy.supplierhub.spi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProductChangeTest {

    private static ProductChange of(Subject subject) {
        return new ProductChange(subject, "2", null, "{}");
    }

    @Test
    void aChangeNamesAProductOrAVariant() {
        assertThat(of(new Subject.Product("7")).productId()).isEqualTo("7");
        assertThat(of(new Subject.ProductStock("7")).productId()).isEqualTo("7");
        assertThat(of(new Subject.Product("7")).variantId()).isNull();
        assertThat(of(new Subject.Variant("7-L")).variantId()).isEqualTo("7-L");
        assertThat(of(new Subject.VariantStock("7-L")).variantId()).isEqualTo("7-L");
        assertThat(of(new Subject.Variant("7-L")).productId()).isNull();
    }

    @Test
    void whatIsNotAboutGoodsOrNamesNoneIsNoChangeOfAProduct() {
        assertThatThrownBy(() -> of(new Subject.Sale("7"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(new Subject.Product(" "))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWindowEndsAfterItBegins() {
        Instant at = Instant.parse("2026-11-23T10:00:00Z");
        assertThat(new ChangeWindow(at, at.plusSeconds(1)).from()).isEqualTo(at);
        assertThatThrownBy(() -> new ChangeWindow(at, at)).isInstanceOf(IllegalArgumentException.class);
    }
}
