package com.citadelbuy.supplierhub.server.platform;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;

/** Maps a row to any record by its canonical constructor, also to the package-private records of a feature. */
final class RecordRows implements RowMapperFactory {

    private final Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        return type instanceof Class<?> wanted && wanted.isRecord()
                ? Optional.of(known.computeIfAbsent(wanted, RecordMapper::new))
                : Optional.empty();
    }
}
