package com.citadelbuy.supplierhub.server.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.NoSuchMapperException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Rows to one kind of record. Which column goes where is found out once for each list of columns: Jdbi's own mapper looks
 * through names and annotations again for every query, an eighth of what a hub under load computed.
 */
final class RecordMapper<T> implements RowMapper<T> {

    private final Constructor<T> constructor;
    private final List<RecordComponent> components;
    private final Map<List<String>, RowMapper<T>> byColumns = new ConcurrentHashMap<>();

    RecordMapper(Class<T> wanted) {
        this.components = List.of(wanted.getRecordComponents());
        this.constructor = canonical(wanted);
    }

    private static <T> Constructor<T> canonical(Class<T> wanted) {
        Class<?>[] types = Arrays.stream(wanted.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = wanted.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public T map(ResultSet rows, StatementContext context) throws SQLException {
        return specialize(rows, context).map(rows, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
        List<String> columns = columns(rows.getMetaData());
        @Nullable RowMapper<T> known = byColumns.get(columns);
        if (known == null) {
            known = reading(columns, context);
            byColumns.put(columns, known);
        }
        return known;
    }

    private static List<String> columns(ResultSetMetaData told) throws SQLException {
        List<String> columns = new ArrayList<>(told.getColumnCount());
        for (int number = 1; number <= told.getColumnCount(); number++) {
            columns.add(told.getColumnLabel(number));
        }
        return columns;
    }

    private RowMapper<T> reading(List<String> columns, StatementContext context) {
        int[] numbers = components.stream()
                .mapToInt(component -> number(component, columns))
                .toArray();
        List<ColumnMapper<?>> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(context.findColumnMapperFor(component.getGenericType())
                    .orElseThrow(() -> new NoSuchMapperException("Nothing reads a column for " + component)));
        }
        return (rows, now) -> {
            @Nullable Object[] arguments = new @Nullable Object[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                arguments[i] = numbers[i] == 0 ? null : values.get(i).map(rows, numbers[i], now);
            }
            return made(arguments);
        };
    }

    /** From one on; nought where it may be left out and is. */
    private int number(RecordComponent component, List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).replace("_", "").equalsIgnoreCase(component.getName())) {
                return i + 1;
            }
        }
        boolean nullable =
                Arrays.stream(component.getAnnotatedType().getAnnotations()).anyMatch(Nullable.class::isInstance);
        if (nullable) {
            return 0;
        }
        throw new IllegalArgumentException(constructor.getDeclaringClass() + " needs a column for "
                + component.getName() + ", there are " + columns);
    }

    private T made(@Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(
                    "A row does not fit " + constructor.getDeclaringClass(), refused.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
