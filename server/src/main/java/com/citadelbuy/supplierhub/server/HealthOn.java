package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.api.HealthView;
import com.citadelbuy.supplierhub.server.cache.RedisLine;
import com.citadelbuy.supplierhub.server.ops.Health;
import com.citadelbuy.supplierhub.server.platform.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a replica's health is made of, and how it is told. */
final class HealthOn {

    private HealthOn() {}

    static Supplier<HealthView> of(Database database, Workers workers, @Nullable RedisLine redis) {
        List<Health.Check> checks = new ArrayList<>();
        checks.add(Health.Check.database(database::isReachable));
        checks.addAll(workers.checks().toList());
        if (redis != null) {
            checks.add(Health.Check.redis(redis::answers));
        }
        Health health = new Health(checks);
        return () -> view(health.look());
    }

    private static HealthView view(Health.Result result) {
        Map<String, HealthView.Part> parts = new LinkedHashMap<>();
        result.parts()
                .forEach((name, part) -> parts.put(name, new HealthView.Part(word(part.status()), part.detail())));
        return new HealthView(word(result.status()), parts);
    }

    private static String word(Health.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
