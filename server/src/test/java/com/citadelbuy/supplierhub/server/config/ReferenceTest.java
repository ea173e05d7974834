package com.citadelbuy.supplierhub.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    /** Run with {@code -Ddocs.write=true} to write the page anew. */
    @Test
    void thePageIsWhatTheDeclarationsSay() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, Settings.reference());
        }
        assertThat(PAGE).hasContent(Settings.reference());
    }

    @Test
    void everyDeclarationIsInTheReference() {
        List<String> declared = Arrays.stream(Declared.class.getDeclaredFields())
                .filter(field -> field.getType() == Setting.class)
                .map(Field::getName)
                .toList();
        assertThat(declared).isNotEmpty().allMatch(name -> Settings.reference().contains("| `" + name + "` |"));
    }
}
