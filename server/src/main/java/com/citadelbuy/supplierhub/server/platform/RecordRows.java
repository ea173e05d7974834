package com.citadelbuy.supplierhub.server.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Maps a row to any record by its canonical constructor, also to the package-private records of a feature. */
final class RecordRows implements RowMapperFactory {

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        return type instanceof Class<?> wanted && wanted.isRecord()
                ? Optional.of(ConstructorMapper.of(canonical(wanted)))
                : Optional.empty();
    }

    private static Constructor<?> canonical(Class<?> wanted) {
        Class<?>[] types = Arrays.stream(wanted.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = wanted.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
