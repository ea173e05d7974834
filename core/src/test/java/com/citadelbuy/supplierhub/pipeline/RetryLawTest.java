package com.citadelbuy.supplierhub.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The most important table of the system, cell by cell. */
class RetryLawTest {

    private record Order(String id) {}

    private final TestSupplier supplier = new TestSupplier();

    private Failure failureOf(SupplierRequest request) {
        return catchThrowableOfType(SupplierException.class, () -> request.read(Order.class))
                .failure();
    }

    private SupplierRequest read() {
        return supplier.http().get("order.get", "/orders/{}", "1");
    }

    private SupplierRequest write() {
        return supplier.http().post("order.create", "/orders").json(Map.of("sku", "a"));
    }

    @Test
    void aReadThatWasNeverSentIsRetried() {
        supplier.breaks(false).answers(200, "{\"data\":{\"id\":\"1\"}}");
        assertThat(read().read(Order.class).id()).isEqualTo("1");
        assertThat(supplier.sent).hasSize(2);
    }

    @Test
    void aWriteThatWasNeverSentIsRetried() {
        supplier.breaks(false).answers(200, "{\"data\":{\"id\":\"1\"}}");
        assertThat(write().read(Order.class).id()).isEqualTo("1");
        assertThat(supplier.sent).hasSize(2);
    }

    @Test
    void aReadWithoutAnAnswerIsRetriedUntilItIsUnavailable() {
        supplier.breaks(true);
        assertThat(failureOf(read()).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(supplier.sent).hasSize(4);
    }

    @Test
    void aLostReplyToAWriteIsNeverRetried() {
        supplier.breaks(true);
        assertThat(failureOf(write()).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        assertThat(supplier.sent).hasSize(1);
    }

    @Test
    void aWriteWithAKeyIsRetried() {
        supplier.breaks(true).answers(200, "{\"data\":{\"id\":\"1\"}}");
        assertThat(write().keyed().read(Order.class).id()).isEqualTo("1");
        assertThat(supplier.sent).hasSize(2);
    }

    /** A key makes repeating safe; it does not tell what the lost requests have done. */
    @Test
    void aWriteWithAKeyAndNoAnswerInTheEndIsUnknown() {
        supplier.breaks(true);
        assertThat(failureOf(write().keyed()).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        assertThat(supplier.sent).hasSize(4);
    }

    @Test
    void aWriteWithAKeyThatWasNeverSentIsUnavailable() {
        supplier.breaks(false);
        assertThat(failureOf(write().keyed()).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void throttlingAfterALostReplyLeavesAWriteWithAKeyUnknown() {
        supplier.breaks(true)
                .answers(429, "{\"error\":{\"code\":\"slow_down\",\"message\":\"wait\"}}", "Retry-After", "3600");
        assertThat(failureOf(write().keyed()).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
    }

    @Test
    void aRefusalAfterALostReplyProvesThatAWriteWithAKeyWasNotDone() {
        supplier.breaks(true).answers(200, "{\"error\":{\"code\":\"no_stock\",\"message\":\"Sold out\"}}");
        assertThat(failureOf(write().keyed()).kind()).isEqualTo(Kind.OUT_OF_STOCK);
    }

    @Test
    void aServerErrorOnAWriteIsNeverRetried() {
        supplier.answers(500, "{\"error\":{\"code\":\"oops\",\"message\":\"oops\"}}");
        assertThat(failureOf(write()).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        assertThat(supplier.sent).hasSize(1);
    }

    @Test
    void aServerErrorOnAReadIsRetried() {
        supplier.answers(503, "<html>").answers(200, "{\"data\":{\"id\":\"1\"}}");
        assertThat(read().read(Order.class).id()).isEqualTo("1");
    }

    @Test
    void anUnreadableSuccessOfAWriteIsUnknown() {
        supplier.answers(200, "{\"data\": <oops");
        assertThat(failureOf(write()).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        assertThat(supplier.sent).hasSize(1);
    }

    @Test
    void anUnreadableSuccessOfAReadIsRetriedAndThenABadResponse() {
        supplier.answers(200, "{\"data\": <oops");
        assertThat(failureOf(read()).kind()).isEqualTo(Kind.BAD_RESPONSE);
        assertThat(supplier.sent).hasSize(4);
    }

    @Test
    void aSuccessWithoutThePayloadIsNotRead() {
        supplier.answers(200, "{}");
        assertThat(failureOf(write()).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
    }

    @Test
    void aTwoHundredWithAnErrorBodyIsAFailure() {
        supplier.answers(200, "{\"error\":{\"code\":\"no_stock\",\"message\":\"Sold out\"}}");
        Failure failure = failureOf(write());
        assertThat(failure.kind()).isEqualTo(Kind.OUT_OF_STOCK);
        assertThat(failure.supplierCode()).isEqualTo("no_stock");
        assertThat(failure.message()).isEqualTo("Sold out");
    }

    @Test
    void aCodeThatNoDocumentListsProvesNothingAboutAWrite() {
        supplier.answers(200, "{\"error\":{\"code\":\"new_code\",\"message\":\"?\"}}");
        assertThat(failureOf(write()).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        assertThat(failureOf(read()).kind()).isEqualTo(Kind.BAD_RESPONSE);
    }

    @Test
    void throttlingThatProvablyDidNothingIsRetriedAlsoForAWrite() {
        supplier.answers(429, "{\"error\":{\"code\":\"slow_down\",\"message\":\"wait\"}}", "Retry-After", "2")
                .answers(200, "{\"data\":{\"id\":\"1\"}}");
        assertThat(write().read(Order.class).id()).isEqualTo("1");
        assertThat(supplier.pauses).contains(Duration.ofSeconds(2));
    }

    @Test
    void throttlingThatProvesNothingLeavesAWriteUnknown() {
        supplier.answers(429, "{\"error\":{\"code\":\"other\",\"message\":\"wait\"}}");
        assertThat(failureOf(write()).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        assertThat(supplier.sent).hasSize(1);
    }

    @Test
    void aWaitLongerThanTheDeadlineIsHandedBack() {
        supplier.answers(429, "{\"error\":{\"code\":\"slow_down\",\"message\":\"wait\"}}", "Retry-After", "3600");
        Failure failure = failureOf(read());
        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(supplier.sent).hasSize(1);
    }

    @Test
    void retriesAreAtMostAFifthOfTheCallsInTheLongRun() {
        supplier.breaks(true);
        SupplierHttp http = supplier.http();
        for (int i = 0; i < 15; i++) {
            failureOf(http.get("order.get", "/orders"));
        }
        assertThat(supplier.sent.size()).isLessThanOrEqualTo(15 + 10 + 3);
    }
}
