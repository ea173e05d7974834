package com.citadelbuy.supplierhub.testkit.sample;

import com.citadelbuy.supplierhub.pipeline.Answer;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WireXml;
import com.citadelbuy.supplierhub.testkit.fixture.Fixture;
import com.citadelbuy.supplierhub.testkit.fixture.SentRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The sample files of one supplier. */
public final class SampleFolder {

    private final Path folder;

    public SampleFolder(Path folder) {
        this.folder = folder;
    }

    /** The names of those that begin so. */
    Set<String> files(String beginning) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(beginning))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Files that are XML are read as the JSON that would stand for them. */
    JsonNode json(String file) {
        return isXml(file) ? WireXml.tree(bytes(file)) : WireJson.tree(text(file));
    }

    /** A form, written as it is sent or as JSON. */
    JsonNode form(String file) {
        return file.endsWith(".txt") ? SentRequest.parameters(text(file).strip()) : json(file);
    }

    /** The file's bytes as an answer. */
    Answer answer(String file, int status) {
        return new Answer(
                status,
                List.of(new WireRequest.Parameter(
                        "Content-Type", isXml(file) ? "application/xml" : "application/json")),
                text(file).getBytes(StandardCharsets.UTF_8));
    }

    /** A file by its name, a file with a status, or a reply written out in the index. */
    Answer answer(JsonNode entry) {
        if (entry.isString()) {
            return answer(entry.asString(), 200);
        }
        return entry.has("file")
                ? answer(entry.path("file").asString(), entry.path("status").asInt(200))
                : Fixture.reply(entry);
    }

    private static boolean isXml(String file) {
        return file.endsWith(".xml");
    }

    private String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("No such sample: " + file, unreadable);
        }
    }
}
