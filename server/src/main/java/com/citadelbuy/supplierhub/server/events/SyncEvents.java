package com.citadelbuy.supplierhub.server.events;

import static com.citadelbuy.supplierhub.server.events.CommonMembers.CONNECTION;
import static com.citadelbuy.supplierhub.server.events.CommonMembers.SUPPLIER;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.FLAG;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.OBJECT;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.TEXT;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.always;

import com.citadelbuy.supplierhub.server.events.EventKind.Member;
import java.util.List;
import java.util.stream.Stream;

/** Of what is read from suppliers. */
final class SyncEvents {

    private SyncEvents() {}

    static List<EventKind> all() {
        return Stream.of(runs(), deadLetters()).flatMap(List::stream).toList();
    }

    private static List<EventKind> runs() {
        Member counts = always("counts", OBJECT, "What was seen, changed and so on, by number.");
        return Stream.of(
                        EventKind.of("sync.queued", "sync_run", "A run waits for its turn."),
                        EventKind.of("sync.started", "sync_run", "A run has begun."),
                        EventKind.of("sync.paused", "sync_run", "A run stands still until it is resumed."),
                        EventKind.of("sync.resumed", "sync_run", "A run that stood still goes on."),
                        EventKind.of(
                                "sync.finished",
                                "sync_run",
                                "A run did what it was to do.",
                                always("complete", FLAG, "False where a list could not be walked to its end."),
                                counts),
                        EventKind.of(
                                "sync.failed",
                                "sync_run",
                                "A run gave up.",
                                always("error", TEXT, "By what, for machines."),
                                always("detail", TEXT, "The same for people."),
                                counts),
                        EventKind.of("sync.cancelled", "sync_run", "A run was ended by a person."))
                .map(
                        kind -> kind.with(
                                CONNECTION,
                                SUPPLIER,
                                always("lane", TEXT, "What it reads, such as `stock`."),
                                always(
                                        "requested_by",
                                        TEXT,
                                        "`api`, `schedule`, or `changes` where the supplier told that what it reads has changed.")))
                .toList();
    }

    private static List<EventKind> deadLetters() {
        return Stream.of(
                        EventKind.of(
                                "sync.dead_letter_created",
                                "dead_letter",
                                "A record cannot be read; the run goes on without it.",
                                always("cause", TEXT, "Why, for machines.")),
                        EventKind.of(
                                "sync.dead_letter_resolved",
                                "dead_letter",
                                "A record that could not be read was read."))
                .map(kind -> kind.with(
                        CONNECTION,
                        SUPPLIER,
                        always("lane", TEXT, "What was read, such as `stock`."),
                        always("supplier_product_id", TEXT, "The supplier's id of the product."),
                        always("sync_run_id", TEXT, "The run that read it.")))
                .toList();
    }
}
