package com.citadelbuy.supplierhub.simulators.takealot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a request, read strictly. What becomes of unknown ones is not documented; they are refused. */
record Query(List<Map.Entry<String, String>> parameters) {

    void only(Set<String> known) {
        for (Map.Entry<String, String> parameter : parameters) {
            if (!known.contains(parameter.getKey())) {
                throw Refusal.unreadable("Unknown query parameter " + parameter.getKey());
            }
        }
    }

    Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.getKey().equals(name))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .toList();
    }

    int whole(String name, int otherwise, int most) {
        String text = one(name).orElse(Integer.toString(otherwise));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw Refusal.unreadable("%s must be a whole number from 1 to %d".formatted(name, most));
        }
        return Integer.parseInt(text);
    }

    boolean flag(String name) {
        String text = one(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw Refusal.unreadable(name + " must be true or false");
        }
        return text.equals("true");
    }

    Optional<LocalDate> day(String name) {
        return one(name).map(text -> Times.parse(text).orElseThrow(() -> Refusal.unreadable(name + " must be a date")));
    }

    /** Ids are numbers, whatever they name. */
    List<String> ids(String name) {
        List<String> ids = all(name);
        if (!ids.stream().allMatch(id -> id.matches("\\d{1,18}"))) {
            throw Refusal.unreadable(name + " must be a number");
        }
        return ids;
    }

    Set<String> words(String name, Set<String> known) {
        Set<String> words = Set.copyOf(all(name));
        words.stream().filter(word -> !known.contains(word)).findFirst().ifPresent(unknown -> {
            throw Refusal.unreadable(name + " does not know " + unknown);
        });
        return words;
    }

    /** A span of days that ends after it begins; both ends are counted in. */
    Span span(String name) {
        Span span = new Span(
                day(name + "__gte").orElse(LocalDate.MIN), day(name + "__lte").orElse(LocalDate.MAX));
        if (span.to().isBefore(span.from())) {
            throw Refusal.unreadable(name + "__lte is before " + name + "__gte");
        }
        return span;
    }

    record Span(LocalDate from, LocalDate to) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
