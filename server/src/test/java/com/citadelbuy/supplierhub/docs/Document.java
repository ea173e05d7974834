package com.citadelbuy.supplierhub.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A committed file that must read as it was generated. With {@code -Ddocs.write=true} it is written first. */
record Document(Path path) {

    private static final boolean WRITE = Boolean.getBoolean("docs.write");

    /** A file of the project, by its path from the root. */
    static Document of(String path) {
        return new Document(Path.of("..").resolve(path));
    }

    /** The whole file is generated. */
    void mustBe(String expected) {
        if (WRITE) {
            write(expected);
        }
        assertThat(text()).as(advice()).isEqualTo(expected);
    }

    /** The part between {@code <!-- NAME -->} and {@code <!-- /NAME -->} is generated, the rest is written by hand. */
    void mustHold(String name, String expected) {
        Pattern part = Pattern.compile("(?s)(?<=<!-- " + name + " -->\n).*?(?=<!-- /" + name + " -->)");
        assertThat(text()).as("%s has the markers of %s", path, name).containsPattern(part);
        if (WRITE) {
            write(part.matcher(text()).replaceFirst(Matcher.quoteReplacement(expected)));
        }
        Matcher found = part.matcher(text());
        assertThat(found.find() ? found.group() : "").as(advice()).isEqualTo(expected);
    }

    String text() {
        try {
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String advice() {
        return path.normalize() + " is stale; ./hub docs writes it anew";
    }
}
