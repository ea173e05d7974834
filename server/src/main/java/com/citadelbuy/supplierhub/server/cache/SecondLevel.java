package com.citadelbuy.supplierhub.server.cache;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** What stands between a replica's own memory and the database, for all replicas. */
public interface SecondLevel<V> {

    /** How a value is written down. */
    interface Form<V> {

        byte[] write(V value);

        /** Empty where the bytes are not surely what was written of this one. */
        Optional<V> read(String id, byte[] written);
    }

    V get(String workspaceId, String id, Supplier<V> read);

    /** Returns when this replica finds no value any more that was read before. */
    void forget(String workspaceId, Collection<String> ids);

    void forgetAll();

    /** There is none: everything is read. */
    static <V> SecondLevel<V> none() {
        return new SecondLevel<>() {
            @Override
            public V get(String workspaceId, String id, Supplier<V> read) {
                return read.get();
            }

            @Override
            public void forget(String workspaceId, Collection<String> ids) {}

            @Override
            public void forgetAll() {}
        };
    }
}
