package com.citadelbuy.supplierhub.testkit.sample;

import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What each sample file of a supplier is: {@code samples/<supplier>.json} on the class path, a list of entries. An entry
 * names its {@code file} and what it is {@code as}: a {@code reply} that a call reads, a {@code request} that a call
 * sends, a {@code delivery} to our webhooks, {@code tokens} that the token flow reads, or {@code left_out} with a {@code
 * reason}.
 *
 * <p>Where the samples lie among those of another supplier of the same documents, the index says so: {@code {"of": "acme",
 * "beginning": "old.", "entries": […]}} is about those files of {@code acme} whose names begin so.
 */
public final class SampleIndex {

    private static final Set<String> MEMBERS = Set.of("of", "beginning", "entries");

    private final SupplierDefinition definition;
    private final Map<String, String> credentials;
    private final String of;
    private final String beginning;
    private final List<JsonNode> entries;

    private SampleIndex(
            SupplierDefinition definition,
            Map<String, String> credentials,
            String of,
            String beginning,
            List<JsonNode> entries) {
        this.definition = definition;
        this.credentials = Map.copyOf(credentials);
        this.of = of;
        this.beginning = beginning;
        this.entries = List.copyOf(entries);
    }

    /** A list of entries, or an object that says of which files of which supplier they are. */
    public static SampleIndex of(SupplierDefinition definition, JsonNode json) {
        json.propertyNames().stream()
                .filter(member -> !MEMBERS.contains(member))
                .forEach(member -> {
                    throw new AssertionError(
                            "The index of " + definition.id() + " has a member nobody reads: " + member);
                });
        List<JsonNode> entries = new ArrayList<>();
        (json.isArray() ? json : json.path("entries")).forEach(entries::add);
        return new SampleIndex(
                definition,
                Map.of(),
                json.path("of").asString(definition.id()),
                json.path("beginning").asString(""),
                entries);
    }

    /** Reads the index that lies beside a test on the class path. */
    public static SampleIndex beside(Class<?> test, SupplierDefinition definition) {
        String name = "samples/" + definition.id() + ".json";
        try (InputStream in = test.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("There is no " + name);
            }
            return of(definition, WireJson.MAPPER.readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same index, played with these credentials where an entry names no others. */
    public SampleIndex with(Map<String, String> credentials) {
        return new SampleIndex(definition, credentials, of, beginning, entries);
    }

    /** Whose samples they are. */
    public String of() {
        return of;
    }

    /** Everything the index says, each with a name. */
    public List<SampleCheck> checks(SampleFolder folder) {
        return entries.stream()
                .filter(entry -> !entry.path("as").asString("").equals("left_out"))
                .map(entry -> new SampleCheck(definition, credentials, folder, entry))
                .toList();
    }

    /** Each file is mentioned, each mention has a file, each omission its reason. */
    public void coversAll(SampleFolder folder) {
        Set<String> mentioned = entries.stream()
                .map(entry -> entry.path("file").asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = folder.files(beginning);
        List<String> wrong = new ArrayList<>();
        there.stream().filter(file -> !mentioned.contains(file)).forEach(file -> wrong.add(file + " is not mentioned"));
        mentioned.stream().filter(file -> !there.contains(file)).forEach(file -> wrong.add(file + " is not there"));
        entries.stream()
                .filter(entry -> entry.path("as").asString("").equals("left_out"))
                .filter(entry -> entry.path("reason").asString("").isBlank())
                .forEach(entry -> wrong.add(entry.path("file").asString("") + " is left out without a reason"));
        if (!wrong.isEmpty()) {
            throw new AssertionError("The index of " + definition.id() + ":\n  " + String.join("\n  ", wrong));
        }
    }
}
