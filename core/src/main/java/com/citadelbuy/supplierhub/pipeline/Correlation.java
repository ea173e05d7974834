package com.citadelbuy.supplierhub.pipeline;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What calls made on this thread are made for; it stands in the record of their exchanges. */
public final class Correlation {

    private static final ScopedValue<String> ID = ScopedValue.newInstance();

    private Correlation() {}

    public static <T> T with(String id, Supplier<T> work) {
        return ScopedValue.where(ID, id).call(work::get);
    }

    static @Nullable String current() {
        return ID.isBound() ? ID.get() : null;
    }
}
