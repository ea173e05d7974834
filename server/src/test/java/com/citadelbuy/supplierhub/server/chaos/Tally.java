package com.citadelbuy.supplierhub.server.chaos;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much went in and out unasked.
 *
 * @param heard webhooks that were acknowledged, repeats apart
 * @param repeats acknowledged as known already
 * @param inbox rows of the inbox by their state and, where they were not read, its cause
 * @param parts supplier orders by their state
 * @param told events that the receiver has
 * @param attempts deliveries that reached it
 */
record Tally(int heard, int repeats, Map<String, Long> inbox, Map<String, Long> parts, int told, int attempts) {

    static Tally of(History history) {
        Mail mail = history.mail();
        return new Tally(
                (int) mail.acknowledged().stream()
                        .map(Mail.Acknowledged::inboxId)
                        .distinct()
                        .count(),
                (int) mail.acknowledged().stream()
                        .filter(Mail.Acknowledged::repeated)
                        .count(),
                mail.inbox().stream()
                        .collect(Collectors.groupingBy(
                                row -> row.cause() == null ? row.state() : row.state() + " (" + row.cause() + ")",
                                TreeMap::new,
                                Collectors.counting())),
                history.parts().stream()
                        .collect(Collectors.groupingBy(History.PartRow::state, TreeMap::new, Collectors.counting())),
                (int) mail.receipts().stream()
                        .filter(Mail.Receipt::taken)
                        .map(Mail.Receipt::eventId)
                        .distinct()
                        .count(),
                mail.receipts().size());
    }
}
