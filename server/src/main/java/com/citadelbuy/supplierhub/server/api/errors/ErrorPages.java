package com.citadelbuy.supplierhub.server.api.errors;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue for people: as a page, and as a chapter of the documentation. */
public final class ErrorPages {

    private ErrorPages() {}

    public static String html() {
        String sections = sorted().stream().map(ErrorPages::section).collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>Errors of the Supplier Hub API</title>
                  <link rel="stylesheet" href="/docs/assets/page.css">
                </head>
                <body>
                <main>
                <h1>Errors</h1>
                <p>Every failed call answers <code>application/problem+json</code> with one of these codes.</p>
                %s</main>
                </body>
                </html>
                """.formatted(sections);
    }

    public static String markdown() {
        String rows = sorted().stream().map(ErrorPages::row).collect(Collectors.joining());
        return """
                # Errors

                Generated from the error catalogue of the API. Every failed call answers `application/problem+json` (RFC 9457)
                with `type`, `title`, `status`, `detail`, `code`, `retryable`, `suggested_action` and `request_id`; where they
                apply also `retry_after` (seconds), `supplier` (what the supplier said) and `errors` (`pointer`, `detail`).
                *Retryable* means that the same call may succeed later without a change to it.

                | status | code | what it means | retryable | what to do |
                |---|---|---|---|---|
                %s""".formatted(rows);
    }

    private static List<ErrorEntry> sorted() {
        return ErrorCatalogue.all().stream()
                .sorted(Comparator.comparingInt(ErrorEntry::status).thenComparing(ErrorEntry::code))
                .toList();
    }

    private static String section(ErrorEntry entry) {
        return """
                <section id="%s">
                <h2><code>%s</code></h2>
                <p>%s (status %d, %s).</p>
                <p>%s</p>
                </section>
                """.formatted(entry.code(), entry.code(), entry.title(), entry.status(), repeat(entry), entry.action());
    }

    private static String repeat(ErrorEntry entry) {
        return entry.retryable() ? "may be repeated as it is" : "not to be repeated as it is";
    }

    private static String row(ErrorEntry entry) {
        String yes = entry.retryable() ? "yes" : "no";
        return "| %d | `%s` | %s | %s | %s |%n"
                .formatted(entry.status(), entry.code(), entry.title(), yes, entry.action())
                .replace("\r\n", "\n");
    }
}
