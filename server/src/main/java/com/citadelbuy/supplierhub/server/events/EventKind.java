package com.citadelbuy.supplierhub.server.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A type of event, declared: what it tells of and what is in its payload.
 *
 * @param version raised when a member changes its meaning or is no longer there; new members raise nothing
 * @param subjectKind what its subject is
 * @param meaning one sentence
 */
public record EventKind(String type, int version, String subjectKind, String meaning, List<Member> members) {

    /** What a member's value is. */
    public enum Form {
        TEXT("text", JsonNode::isString),
        NUMBER("whole number", JsonNode::isIntegralNumber),
        FLAG("true or false", JsonNode::isBoolean),
        MONEY("decimal as text", JsonNode::isString),
        LIST("list", JsonNode::isArray),
        OBJECT("object", JsonNode::isObject);

        private final String word;
        private final Predicate<JsonNode> fits;

        Form(String word, Predicate<JsonNode> fits) {
            this.word = word;
            this.fits = fits;
        }

        public String word() {
            return word;
        }
    }

    /**
     * A member of a payload.
     *
     * @param always whether it is there in every event of the type
     */
    public record Member(String name, Form form, String meaning, boolean always) {

        static Member always(String name, Form form, String meaning) {
            return new Member(name, form, meaning, true);
        }

        static Member maybe(String name, Form form, String meaning) {
            return new Member(name, form, meaning, false);
        }
    }

    public EventKind {
        members = List.copyOf(members);
    }

    static EventKind of(String type, String subjectKind, String meaning, Member... members) {
        return new EventKind(type, 1, subjectKind, meaning, List.of(members));
    }

    EventKind with(Member... more) {
        List<Member> all = new ArrayList<>(members);
        all.addAll(List.of(more));
        return new EventKind(type, version, subjectKind, meaning, all);
    }

    /** Where an event is not as declared, in words for whoever made it; empty when it is. */
    List<String> flaws(Event event) {
        List<String> flaws = new ArrayList<>();
        if (!event.subjectKind().equals(subjectKind)) {
            flaws.add("its subject is no " + subjectKind);
        }
        for (String name : event.payload().propertyNames()) {
            Optional<Member> member =
                    members.stream().filter(each -> each.name().equals(name)).findFirst();
            if (member.isEmpty()) {
                flaws.add("nobody declared " + name);
            } else if (!member.get().form().fits.test(event.payload().path(name))) {
                flaws.add(name + " is no " + member.get().form().word());
            }
        }
        members.stream()
                .filter(member -> member.always() && !event.payload().has(member.name()))
                .forEach(member -> flaws.add("there is no " + member.name()));
        return flaws;
    }
}
