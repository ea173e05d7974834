package com.citadelbuy.supplierhub.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import org.junit.jupiter.api.Test;

class TakingAwayTest {

    private final TestSupplier supplier = new TestSupplier();

    private void takeAway() {
        supplier.http().delete("webhook.delete", "/webhooks/1").sendUnlessGone();
    }

    @Test
    void whatIsGoneAlreadyIsAsGoodAsTakenAway() {
        supplier.answers(404, "{\"error\":{\"code\":\"none\",\"message\":\"No such webhook\"}}");
        takeAway();
        assertThat(supplier.sent).hasSize(1);
    }

    @Test
    void anyOtherRefusalIsThrown() {
        supplier.answers(403, "{\"error\":{\"code\":\"bad_token\",\"message\":\"No\"}}");
        SupplierException failed = catchThrowableOfType(SupplierException.class, this::takeAway);
        assertThat(failed.failure().kind()).isEqualTo(Kind.UNAUTHORIZED);
    }
}
