package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.util.Arrays;
import java.util.List;

/** Expectations that the checks share. */
final class Expect {

    private Expect() {}

    /** The failure that this ends in; ending well, or in any other exception, breaks the promise. */
    static Failure failure(Runnable call) {
        return thrown(call).failure();
    }

    static SupplierException thrown(Runnable call) {
        try {
            call.run();
        } catch (SupplierException expected) {
            return expected;
        } catch (RuntimeException raw) {
            throw new AssertionError("A raw exception came out instead of a failure: " + raw, raw);
        }
        throw new AssertionError("It succeeded where it had to fail");
    }

    static Failure failure(Runnable call, Failure.Kind... kinds) {
        Failure failure = failure(call);
        oneOf(failure, kinds);
        return failure;
    }

    static void oneOf(Failure failure, Failure.Kind... kinds) {
        List<Failure.Kind> allowed = Arrays.asList(kinds);
        if (!allowed.contains(failure.kind())) {
            throw new AssertionError("Expected " + allowed + " but it failed with " + failure);
        }
    }

    static void that(boolean kept, String broken) {
        if (!kept) {
            throw new AssertionError(broken);
        }
    }
}
