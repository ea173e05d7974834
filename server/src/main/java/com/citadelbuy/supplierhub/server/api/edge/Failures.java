package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.errors.Problem;
import com.citadelbuy.supplierhub.server.api.errors.Problems;
import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what was thrown into an answer. What nobody foresaw is logged here, once, and nowhere else. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static Rendered render(Throwable thrown, String requestId) {
        Problem problem = Problems.of(thrown, requestId);
        if (problem.status() == 500) {
            LOG.error("Request {} failed", requestId, thrown);
        }
        return Renderer.of(problem, thrown instanceof RequestFault fault ? fault.headers() : Map.of());
    }

    /** Whether the same call could go otherwise another time, so that its answer must not be kept. */
    static boolean passing(Throwable thrown) {
        Problem problem = Problems.of(thrown, "");
        return problem.status() >= 500 || problem.retryable();
    }
}
