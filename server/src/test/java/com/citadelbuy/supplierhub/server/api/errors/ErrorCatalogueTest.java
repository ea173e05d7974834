package com.citadelbuy.supplierhub.server.api.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ErrorCatalogueTest {

    private static final Path PAGE = Path.of("..", "docs", "errors.md");
    private static final Pattern THROWN = Pattern.compile(
            "(?:Clash|Gone|Forbidden|Unavailable|Invalid|Verdict\\.Refused|RequestFault\\.(?:of|with))\\(\\s*\"([a-z_]+)\"\\s*,");

    @Test
    void everyCodeIsListedOnce() {
        assertThat(ErrorCatalogue.all()).extracting(ErrorEntry::code).doesNotHaveDuplicates();
    }

    /** A code that is missing here has no words of its own: add it to ErrorCatalogue. */
    @Test
    void everyCodeThatTheSourcesRefuseWithIsListed() throws IOException {
        Set<String> listed = ErrorCatalogue.all().stream().map(ErrorEntry::code).collect(Collectors.toSet());
        assertThat(listed).containsAll(thrown());
        assertThat(thrown()).contains("missing_api_key");
    }

    private static Set<String> thrown() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                THROWN.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        return codes;
    }

    /** To write it anew, run this test with -Ddocs.write=true. */
    @Test
    void theChapterOfTheDocumentationIsFresh() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, ErrorPages.markdown());
        }
        assertThat(PAGE).content().isEqualTo(ErrorPages.markdown());
    }

    @Test
    void thePageHasAnAnchorForEveryType() {
        String html = ErrorPages.html();
        ErrorCatalogue.all().forEach(entry -> {
            assertThat(entry.type()).isEqualTo("/docs/errors#" + entry.code());
            assertThat(html).contains("<section id=\"" + entry.code() + "\">");
        });
    }
}
