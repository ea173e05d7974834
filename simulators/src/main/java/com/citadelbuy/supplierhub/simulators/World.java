package com.citadelbuy.supplierhub.simulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything a simulator knows, as documents in named collections. With a file behind it each change is appended at
 * once, so that a killed process finds the same world again; a torn last line is dropped. When most of the file is old it
 * is written anew. Documents are copied in and out: what was read may be changed freely and counts only once it is put
 * back. Thread-safe.
 */
public final class World implements AutoCloseable {

    /** Below this the file is small enough, however old most of it is. */
    private static final int MANY_LINES = 50_000;

    private static final int OLD_LINES_A_DOCUMENT = 4;

    private final Map<String, Map<String, ObjectNode>> collections = new LinkedHashMap<>();
    private final @Nullable Path file;
    private @Nullable Writer journal;
    private long lines;

    private World(@Nullable Path file) {
        this.file = file;
    }

    /** A world that is forgotten with the process. */
    public static World inMemory() {
        return new World(null);
    }

    /** A world kept in a file, compacted when opened. */
    public static World in(Path file) {
        World world = new World(file);
        world.load(file);
        return world;
    }

    public synchronized Optional<ObjectNode> get(String collection, String id) {
        return Optional.ofNullable(of(collection).get(id)).map(ObjectNode::deepCopy);
    }

    public synchronized boolean has(String collection, String id) {
        return of(collection).containsKey(id);
    }

    /** All documents of a collection in the order in which they were first put. */
    public synchronized List<ObjectNode> all(String collection) {
        return of(collection).values().stream().map(ObjectNode::deepCopy).toList();
    }

    /** Those of a collection that are wanted, in the same order. Only they are copied: the test must leave them alone. */
    public synchronized List<ObjectNode> all(String collection, Predicate<ObjectNode> wanted) {
        return of(collection).values().stream()
                .filter(wanted)
                .map(ObjectNode::deepCopy)
                .toList();
    }

    /** The ids of all documents of a collection, in the same order. */
    public synchronized List<String> ids(String collection) {
        return List.copyOf(of(collection).keySet());
    }

    public synchronized int size(String collection) {
        return of(collection).size();
    }

    public synchronized void put(String collection, String id, ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        of(collection).put(id, copy);
        append(collection, id, copy);
    }

    public synchronized void remove(String collection, String id) {
        if (of(collection).remove(id) != null) {
            append(collection, id, null);
        }
    }

    /** Counts up and remembers it: {@code first}, {@code first + 1}, … */
    public synchronized long next(String counter, long first) {
        ObjectNode document = get("_counters", counter).orElseGet(SimJson::object);
        long value = document.path("value").asLong(first - 1) + 1;
        put("_counters", counter, document.put("value", value));
        return value;
    }

    @Override
    public synchronized void close() {
        try {
            if (journal != null) {
                journal.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, ObjectNode> of(String collection) {
        return collections.computeIfAbsent(collection, name -> new LinkedHashMap<>());
    }

    private void append(String collection, String id, @Nullable ObjectNode document) {
        @Nullable Writer current = journal;
        if (current == null || file == null) {
            return;
        }
        try {
            current.write(SimJson.MAPPER.writeValueAsString(line(collection, id, document)) + "\n");
            current.flush();
            lines++;
            if (lines > Math.max(MANY_LINES, OLD_LINES_A_DOCUMENT * documents())) {
                journal = rewritten(file, current);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The simulator's file cannot be written: " + file, failed);
        }
    }

    private long documents() {
        return collections.values().stream().mapToLong(Map::size).sum();
    }

    private Writer rewritten(Path path, Writer old) throws IOException {
        compact(path);
        old.close();
        return opened(path);
    }

    private static Writer opened(Path path) throws IOException {
        return Files.newBufferedWriter(
                path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static ObjectNode line(String collection, String id, @Nullable ObjectNode document) {
        return SimJson.object().put("c", collection).put("i", id).set("d", document);
    }

    private void load(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path)) {
                replay(Files.readAllLines(path, StandardCharsets.UTF_8));
                compact(path);
            }
            journal = opened(path);
        } catch (IOException failed) {
            throw new UncheckedIOException("The simulator's file cannot be opened: " + path, failed);
        }
    }

    private void replay(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            try {
                ObjectNode line = (ObjectNode) SimJson.MAPPER.readTree(lines.get(i));
                String id = line.path("i").asString();
                if (line.path("d").isObject()) {
                    of(line.path("c").asString()).put(id, (ObjectNode) line.path("d"));
                } else {
                    of(line.path("c").asString()).remove(id);
                }
            } catch (JacksonException torn) {
                if (i < lines.size() - 1) {
                    throw torn;
                }
            }
        }
    }

    private void compact(Path path) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            for (var collection : collections.entrySet()) {
                for (var document : collection.getValue().entrySet()) {
                    ObjectNode line = line(collection.getKey(), document.getKey(), document.getValue());
                    writer.write(SimJson.MAPPER.writeValueAsString(line) + "\n");
                }
            }
        }
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        lines = documents();
    }
}
