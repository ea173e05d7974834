package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An authenticated call: whose it is, its query and its body (empty when the call has none). */
record Call(SimRequest request, Account account, Body body) {

    Optional<String> query(String name) {
        return request.query(name).filter(value -> !value.isBlank());
    }

    String required(String name) {
        return query(name).orElseThrow(() -> Refusal.missing(name));
    }

    int number(String name, int otherwise, int least, int most) {
        int value = query(name).map(Call::whole).orElse((long) otherwise).intValue();
        if (value < least || value > most) {
            throw Refusal.invalid("%s must be between %d and %d".formatted(name, least, most));
        }
        return value;
    }

    Optional<Long> number(String name) {
        return query(name).map(Call::whole);
    }

    Optional<BigDecimal> decimal(String name) {
        return query(name).map(text -> {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException wrong) {
                throw Refusal.wrongType();
            }
        });
    }

    /** One of a few words, or refused. */
    Optional<String> word(String name, List<String> words) {
        Optional<String> value = query(name);
        if (value.isPresent() && !words.contains(value.get())) {
            throw Refusal.invalid(name + " must be one of " + words);
        }
        return value;
    }

    /** A list: the key repeated, its values joined by comma, or both. */
    List<String> list(String name) {
        List<String> values = new ArrayList<>();
        for (String value : request.queryAll(name)) {
            for (String part : value.split(",")) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        return values;
    }

    boolean wants(String feature) {
        return list("features").contains(feature);
    }

    private static Long whole(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException wrong) {
            throw Refusal.wrongType();
        }
    }
}
