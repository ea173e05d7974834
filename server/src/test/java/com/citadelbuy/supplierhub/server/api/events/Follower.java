package com.citadelbuy.supplierhub.server.api.events;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads server-sent events as their specification says: a message is what stands before an empty line. */
@NullMarked
final class Follower implements AutoCloseable {

    /** A message; without a name it is an event of ours, without data it only carries the id. */
    record Message(String name, @Nullable String data) {

        String subject() {
            return json().path("subject_id").asString();
        }

        JsonNode json() {
            return Json.mapper().readTree(String.valueOf(data));
        }
    }

    private final BufferedReader lines;
    private @Nullable String lastId;

    Follower(InputStream body) {
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** The id of the last message that had one. */
    @Nullable
    String lastId() {
        return lastId;
    }

    /** The next message with data; null at the end. */
    @Nullable
    Message next() {
        Message message = any();
        while (message != null && message.data() == null) {
            message = any();
        }
        return message;
    }

    /** The next one, also without data. */
    @Nullable
    Message any() {
        try {
            String name = "";
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    return new Message(name, data);
                }
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    data = line.substring("data: ".length());
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring("id: ".length());
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The subjects of so many events. */
    List<String> subjects(int count) {
        List<String> subjects = new ArrayList<>();
        while (subjects.size() < count) {
            Message message = next();
            if (message == null || !message.name().isEmpty()) {
                throw new IllegalStateException("After " + subjects + " came " + message);
            }
            subjects.add(message.subject());
        }
        return subjects;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
