package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.PageRequest;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds a query against what its route declares. All that is wrong is reported at once. */
final class QueryCheck {

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    private final Route<?, ?> route;
    private final Map<String, QueryParam> declared;

    QueryCheck(Route<?, ?> route) {
        this.route = route;
        this.declared =
                route.query().stream().collect(Collectors.toUnmodifiableMap(QueryParam::name, Function.identity()));
    }

    Map<String, List<String>> check(Map<String, List<String>> sent) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, List<String>> checked = new HashMap<>();
        sent.forEach((name, values) -> {
            QueryParam parameter = declared.get(name);
            if (parameter != null) {
                checked.put(name, values(parameter, values, errors));
            } else if (route.anyQuery()) {
                checked.put(name, values);
            } else if (!route.paged() || !(name.equals(LIMIT) || name.equals(CURSOR))) {
                errors.add(new FieldError("query:" + name, "There is no such parameter."));
            }
        });
        declared.values().stream()
                .filter(parameter -> parameter.required() && !sent.containsKey(parameter.name()))
                .forEach(parameter ->
                        errors.add(new FieldError("query:" + parameter.name(), "This parameter is required.")));
        refuse(errors);
        return checked;
    }

    PageRequest page(Map<String, List<String>> sent) {
        if (!route.paged()) {
            return PageRequest.first();
        }
        String limit = sent.getOrDefault(LIMIT, List.of(String.valueOf(PageRequest.DEFAULT_LIMIT)))
                .getFirst();
        if (!limit.matches("[0-9]{1,4}")
                || Integer.parseInt(limit) < 1
                || Integer.parseInt(limit) > PageRequest.MAX_LIMIT) {
            refuse(List.of(
                    new FieldError("query:limit", "Must be a whole number from 1 to " + PageRequest.MAX_LIMIT + ".")));
        }
        String cursor = sent.getOrDefault(CURSOR, List.of("")).getFirst();
        return new PageRequest(Integer.parseInt(limit), cursor.isEmpty() ? null : cursor);
    }

    private static List<String> values(QueryParam parameter, List<String> sent, List<FieldError> errors) {
        List<String> values = parameter.repeated()
                ? sent.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .toList()
                : sent;
        String pointer = "query:" + parameter.name();
        if (values.size() > 1 && !parameter.repeated()) {
            errors.add(new FieldError(pointer, "Give it once."));
        }
        for (String value : values) {
            flaw(parameter, value).ifPresent(flaw -> errors.add(new FieldError(pointer, flaw)));
        }
        return values;
    }

    private static Optional<String> flaw(QueryParam parameter, String value) {
        if (!parameter.choices().isEmpty()) {
            return parameter.choices().contains(value)
                    ? Optional.empty()
                    : Optional.of("Must be one of " + String.join(", ", parameter.choices()) + ".");
        }
        return switch (parameter.kind()) {
            case TEXT -> value.isBlank() ? Optional.of("Must not be empty.") : Optional.empty();
            case WHOLE_NUMBER ->
                value.matches("-?[0-9]{1,18}") ? Optional.empty() : Optional.of("Must be a whole number.");
            case FLAG -> value.matches("true|false") ? Optional.empty() : Optional.of("Must be true or false.");
            case INSTANT -> instant(value);
        };
    }

    private static Optional<String> instant(String value) {
        try {
            Instant.parse(value);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("Must be an instant such as 2026-01-31T12:00:00Z.");
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw RequestFault.invalid(errors);
        }
    }
}
