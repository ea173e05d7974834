package com.citadelbuy.supplierhub.docs;

import com.citadelbuy.supplierhub.server.api.events.EventStreams;
import com.citadelbuy.supplierhub.server.events.EventKind;
import java.util.List;
import java.util.stream.Collectors;

/** Every type of event and what its payload holds. */
record EventsPage(List<EventKind> kinds) {

    String text() {
        return """
                # Events

                <!-- Written from the catalogue in server.events; a test fails when this page is stale. -->

                What changes is told: each event is written in the transaction of the change that it tells of, so that there is none
                without the other. `GET /api/v1/events` lists them by cursor without a gap, `GET /api/v1/events/stream` sends them as
                they come; both show `id`, `type`, `version`, `subject_kind`, `subject_id`, `occurred_at` and, as `data`, the members
                below. `version` is raised when a member changes its meaning or goes; that new members come raises nothing. An
                event may be read twice after a failure, and always bears the same `id`. Events are kept for 31 days at least; a cursor
                behind which some are gone is refused with 410 `cursor_too_old`: read anew what you keep, then begin without a cursor.
                An endpoint that is behind for longer is told with `event_endpoint.events_lost`.

                Each replica has %d places for those who follow the stream, for all workspaces together, and answers whoever comes
                beyond them with 503 `too_many_streams`: another replica may have one, and the list tells the same.

                | Type | Subject | Meaning |
                |---|---|---|
                %s
                ## Data

                A member in brackets is not always there.
                %s""".formatted(
                        EventStreams.Limits.usual().clients(),
                        kinds.stream().map(EventsPage::row).collect(Collectors.joining()),
                        kinds.stream().map(EventsPage::section).collect(Collectors.joining()));
    }

    private static String row(EventKind kind) {
        return "| `%s` | %s | %s |\n".formatted(kind.type(), kind.subjectKind(), kind.meaning());
    }

    private static String section(EventKind kind) {
        String members = kind.members().stream().map(EventsPage::member).collect(Collectors.joining());
        return "\n### `%s`\n\nVersion %d.\n\n%s".formatted(kind.type(), kind.version(), members);
    }

    private static String member(EventKind.Member member) {
        String name = "`" + member.name() + "`";
        return "- %s, %s: %s\n"
                .formatted(
                        member.always() ? name : "(" + name + ")", member.form().word(), member.meaning());
    }
}
