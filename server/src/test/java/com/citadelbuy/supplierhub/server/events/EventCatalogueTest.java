package com.citadelbuy.supplierhub.server.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullMarked
class EventCatalogueTest {

    private static final Pattern TYPE = Pattern.compile("\"([a-z_]+\\.[a-z_]+)\"");

    private final Database database = TestDatabase.fresh();
    private final Told told = new Told(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachTypeIsDeclaredOnceAndItsNameCanBeAskedFor() {
        assertThat(EventCatalogue.all())
                .extracting(EventKind::type)
                .doesNotHaveDuplicates()
                .allMatch(type ->
                        TypePatterns.of("query:type", java.util.List.of(type)).matches(type));
        assertThat(EventCatalogue.all())
                .allSatisfy(kind -> assertThat(kind.members())
                        .extracting(EventKind.Member::name)
                        .doesNotHaveDuplicates());
    }

    /** Those of orders are put together from the words of states; their own tests go through them all. */
    @Test
    void whatIsDeclaredIsToldBySomebody() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/server/events/"))
                    .toList()) {
                TYPE.matcher(Files.readString(file)).results().forEach(found -> said.add(found.group(1)));
            }
        }
        assertThat(said)
                .containsAll(EventCatalogue.all().stream()
                        .map(EventKind::type)
                        .filter(type -> !type.startsWith("order."))
                        .toList());
    }

    /** Wherever assertions are on: in all tests, so that what any of them writes is held against the catalogue. */
    @Test
    void whatIsNotDeclaredIsRefusedInTests() {
        refused(Event.of(Told.WORKSPACE, "order.vanished", "order", "order_1"), "no such type");
        refused(
                Event.of(Told.WORKSPACE, "order_batch.created", "order", "batch_1")
                        .with("total", 1),
                "subject");
        refused(Event.of(Told.WORKSPACE, "order_batch.created", "order_batch", "batch_1"), "no total");
        refused(
                Event.of(Told.WORKSPACE, "order_batch.created", "order_batch", "batch_1")
                        .with("total", "1"),
                "no whole number");
        refused(
                Event.of(Told.WORKSPACE, "order_batch.created", "order_batch", "batch_1")
                        .with("total", 1)
                        .with("colour", "red"),
                "nobody declared colour");
    }

    private void refused(EventDraft draft, String why) {
        assertThatThrownBy(() -> told.write(draft))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(why);
    }
}
