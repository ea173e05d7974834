package com.citadelbuy.supplierhub.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told, and when nobody is there to hear it. */
class NewsdeskTest {

    private final Map<String, List<String>> marks = new LinkedHashMap<>();
    private final World world = World.inMemory();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private boolean anybody;
    private final Newsdesk desk = desk();

    private Newsdesk desk() {
        Chronicle chronicle = new Chronicle(
                world,
                new SimClock(() -> now, 1),
                id -> Optional.ofNullable(marks.get(id)).map(known -> new Chronicle.Standing(known, false)));
        return new Newsdesk(
                chronicle,
                () -> List.copyOf(marks.keySet()),
                () -> anybody,
                news -> news.marks().stream().map(mark -> told(mark, news.id())).toList());
    }

    private static Announcement told(String mark, String id) {
        return new Announcement(mark, id, "", URI.create("http://127.0.0.1/"), SimJson.object());
    }

    @Test
    void whatWasSoBeforeAnybodyRegisteredIsNotTold() {
        happens("a", "made");
        listens(true);
        assertThat(taken()).isEmpty();
        happens("a", "made", "sent");
        assertThat(taken()).containsExactly("sent");
    }

    @Test
    void eachThingIsToldOnceWhoeverBringsItAbout() {
        listens(true);
        happens("a", "made");
        assertThat(taken()).containsExactly("made");
        marks.put("a", List.of("made", "sent"));
        now = now.plus(Duration.ofHours(1));
        assertThat(taken()).containsExactly("sent");
        happens("a", "made", "sent");
        now = now.plus(Duration.ofHours(1));
        assertThat(taken()).isEmpty();
    }

    @Test
    void whoRegistersAgainAfterAllWereGoneBeginsAnew() {
        listens(true);
        happens("a", "made");
        assertThat(taken()).containsExactly("made");
        listens(false);
        happens("a", "made", "sent");
        assertThat(taken()).isEmpty();
        listens(true);
        assertThat(taken()).isEmpty();
        happens("a", "made", "sent", "there");
        assertThat(taken()).containsExactly("there");
    }

    @Test
    void whatNoLookShowsIsToldOnlyWhileSomebodyListens() {
        desk.happened(() -> List.of(told("stock", "a")));
        listens(true);
        desk.happened(() -> List.of(told("stock", "b")));
        assertThat(desk.take(0)).extracting(Announcement::subject).containsExactly("b");
    }

    @Test
    void aRestartGoesOnWhereItWas() {
        listens(true);
        happens("a", "made");
        assertThat(taken()).containsExactly("made");
        marks.put("a", List.of("made", "sent"));
        assertThat(desk().take(100)).extracting(Announcement::type).containsExactly("sent");
    }

    private void listens(boolean somebody) {
        anybody = somebody;
        desk.listenOrNot();
    }

    private void happens(String id, String... all) {
        marks.put(id, List.of(all));
        desk.changed(id);
    }

    private List<String> taken() {
        return desk.take(100).stream().map(Announcement::type).toList();
    }
}
