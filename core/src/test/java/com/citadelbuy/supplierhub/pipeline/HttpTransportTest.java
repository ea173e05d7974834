package com.citadelbuy.supplierhub.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HttpTransportTest {

    private static final Outgoing ORDER =
            new Outgoing("POST", URI.create("http://127.0.0.1:9/orders"), List.of(), new byte[0], "");

    /** A client that loses its connection as the real one does when it is cancelled on the way. */
    private static final class Dropping extends CloseableHttpClient {

        private final Consumer<HttpUriRequestBase> before;

        Dropping(Consumer<HttpUriRequestBase> before) {
            this.before = before;
        }

        @Override
        protected CloseableHttpResponse doExecute(HttpHost target, ClassicHttpRequest request, HttpContext context) {
            before.accept((HttpUriRequestBase) request);
            throw new IllegalStateException("Endpoint not acquired / already released");
        }

        @Override
        public void close(CloseMode mode) {}

        @Override
        public void close() {}
    }

    @Test
    @Timeout(20)
    void aTimeThatIsUpBetweenGettingAConnectionAndUsingItIsNoAnswerInTime() {
        try (HttpTransport transport = new HttpTransport(new Dropping(HttpTransportTest::awaitCancelled))) {
            TransportException failed =
                    catchThrowableOfType(TransportException.class, () -> transport.send(ORDER, Duration.ofMillis(20)));
            assertThat(failed).hasMessage("No answer within 20 ms");
            assertThat(failed.maybeSent()).isTrue();
        }
    }

    @Test
    void aMistakeOfOursIsNotTakenForTheSuppliersSilence() {
        try (HttpTransport transport = new HttpTransport(new Dropping(request -> {}))) {
            assertThatThrownBy(() -> transport.send(ORDER, Duration.ofMinutes(1)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static void awaitCancelled(HttpUriRequestBase request) {
        while (!request.isCancelled()) {
            Thread.onSpinWait();
        }
    }
}
