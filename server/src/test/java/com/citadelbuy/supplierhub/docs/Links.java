package com.citadelbuy.supplierhub.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Links of a page to other files of the project. */
final class Links {

    private static final Pattern TARGET = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    private Links() {}

    static List<String> deadIn(Path page) {
        try {
            return TARGET.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
