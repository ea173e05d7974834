package com.citadelbuy.supplierhub.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void linksBetweenOurDocumentsLeadSomewhere() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("..", "docs"))) {
            List<Path> all = Stream.concat(
                            pages.filter(page -> page.toString().endsWith(".md")),
                            Stream.of(Path.of("..", "README.md"), Path.of("..", "ARCHITECTURE.md")))
                    .toList();
            assertThat(all)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(page ->
                            assertThat(Links.deadIn(page)).as(page.toString()).isEmpty());
        }
    }
}
