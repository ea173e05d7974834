package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A call that the gateway let through: whose it is, its query and its body. */
record Call(SimRequest request, Account account, ObjectNode json) {

    Body body() {
        return new Body(json);
    }

    Optional<String> query(String name) {
        return request.query(name).filter(value -> !value.isBlank());
    }

    int number(String name, int otherwise, int least, int most) {
        int value = query(name).map(text -> whole(name, text)).orElse(otherwise);
        if (value < least || value > most) {
            throw Refusal.invalid(name);
        }
        return value;
    }

    Optional<Integer> number(String name) {
        return query(name).map(text -> whole(name, text));
    }

    Optional<BigDecimal> decimal(String name) {
        return query(name).map(text -> {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException wrong) {
                throw Refusal.invalid(name);
            }
        });
    }

    /** Only an explicit yes; how one says it is not documented, so that the two usual ways are taken. */
    boolean yes(String name) {
        String text = query(name).orElse("false");
        if (!List.of("true", "1", "false", "0").contains(text)) {
            throw Refusal.invalid(name);
        }
        return text.equals("true") || text.equals("1");
    }

    Optional<Instant> time(String name) {
        return query(name).map(text -> Times.parse(text).orElseThrow(() -> Refusal.invalid(name)));
    }

    /** Values joined by comma; empty when the parameter is not there. */
    List<String> list(String name, int most) {
        List<String> values = query(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (values.size() > most) {
            throw Refusal.business("At most " + most + " values of " + name + " are allowed");
        }
        return values;
    }

    private static int whole(String name, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.invalid(name);
        }
        return Integer.parseInt(text);
    }
}
