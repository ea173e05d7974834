package com.citadelbuy.supplierhub.simulators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest good reply to each GET, as a cache between client and supplier would hold it; the longest unasked are
 * forgotten first. Errors are not kept. Thread-safe.
 */
final class ReplyCache {

    private record Key(String path, List<Map.Entry<String, String>> query) {}

    private final Map<Key, SimReply> replies;

    ReplyCache(int most) {
        replies = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.@Nullable Entry<Key, SimReply> eldest) {
                return size() > most;
            }
        };
    }

    synchronized void keep(SimRequest request, SimReply reply) {
        if (request.method().equals("GET") && reply.status() / 100 == 2) {
            replies.put(new Key(request.path(), request.query()), reply);
        }
    }

    synchronized Optional<SimReply> find(SimRequest request) {
        return request.method().equals("GET")
                ? Optional.ofNullable(replies.get(new Key(request.path(), request.query())))
                : Optional.empty();
    }
}
