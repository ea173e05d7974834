package com.citadelbuy.supplierhub.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldTest {

    private static final int CHANGES = 60_000;

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsMostlyOldIsWrittenAnew() throws IOException {
        Path file = folder.resolve("world.jsonl");
        try (World world = World.in(file)) {
            world.put("things", "gone", SimJson.object());
            world.remove("things", "gone");
            for (int i = 0; i < CHANGES; i++) {
                world.put("things", "one", SimJson.object().put("at", i));
            }
            world.put("things", "two", SimJson.object());
        }
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines.count()).isLessThan(CHANGES / 2);
        }
        try (World again = World.in(file)) {
            assertThat(again.ids("things")).containsExactly("one", "two");
            assertThat(again.get("things", "one").orElseThrow().path("at").asInt())
                    .isEqualTo(CHANGES - 1);
        }
    }
}
