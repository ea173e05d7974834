package com.citadelbuy.supplierhub.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.SaleRules.Basis;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be read or kept is put aside, and keeps nothing else waiting. */
@NullMarked
class SaleLettersTest {

    private static final Duration SOON = Duration.ofMinutes(16);

    private SalesHub hub = new SalesHub(Basis.CHANGED);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void anEntryThatCannotBeKeptDoesNotKeepTheOthersWaiting() {
        hub.connect("market");
        hub.market.sell("S1");
        hub.market.sell("S2 \0");
        hub.market.sell("S3");
        hub.receive();
        hub.after(Duration.ofSeconds(10));
        hub.after(Duration.ofSeconds(10));
        hub.after(Duration.ofSeconds(20));
        assertThat(hub.events()).hasSize(2).containsOnly("sale.received");
        SaleLane lane = hub.feature.sync().lanes("default").getFirst();
        assertThat(lane.unreadable()).isEqualTo(1);
        assertThat(lane.lastSuccessAt()).isNotNull();
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.cause()).isEqualTo("internal_error");
            assertThat(letter.theirId()).startsWith("S2 ");
        });
    }

    @Test
    void anEntryThatCannotBeReadIsADeadLetterUntilItsTimeIsReadAgainWithoutIt() {
        hub.connect("market");
        hub.market.sell("S1");
        hub.market.unreadable.add("{\"id\":\"S9\",\"buyer\":\"Ada Lovelace\"}");
        hub.receive();
        assertThat(hub.events()).containsExactly("sale.received");
        SaleLetter letter = letters().getFirst();
        assertThat(letters()).hasSize(1);
        assertThat(letter.entry()).contains("Ada Lovelace");
        assertThat(letter.attempts()).isGreaterThan(1);
        assertThat(hub.catalog.count("SELECT count(*) FROM sale_dead_letters l WHERE CAST(l AS text) LIKE '%Ada%'"))
                .isZero();

        hub.catalog.clock.advance(Duration.ofMinutes(1));
        hub.market.unreadable.clear();
        hub.receive();
        assertThat(letters())
                .as("the window it was in was not read again as a whole")
                .hasSize(1);
        hub.feature.letters().replay("default", letter.id());
        hub.work();
        assertThat(letters()).isEmpty();
        assertThat(hub.events()).containsExactly("sale.received");
        assertThat(hub.catalog.count("SELECT count(*) FROM events WHERE type = 'sale.dead_letter_created'"))
                .isEqualTo(1);
        assertThat(hub.catalog.count("SELECT count(*) FROM events WHERE type = 'sale.dead_letter_resolved'"))
                .isEqualTo(1);
    }

    @Test
    void aLetterThatIsMetAgainWhenItsTimeIsReadAgainStands() {
        hub.connect("market");
        hub.market.unreadable.add("Ada Lovelace");
        hub.receive();
        SaleLetter letter = letters().getFirst();
        hub.catalog.clock.advance(Duration.ofMinutes(1));
        hub.feature.letters().replay("default", letter.id());
        hub.work();
        assertThat(letters()).singleElement().satisfies(now -> {
            assertThat(now.id()).isEqualTo(letter.id());
            assertThat(now.attempts()).isGreaterThan(letter.attempts());
        });
        hub.catalog.clock.advance(Duration.ofDays(63));
        hub.feature.sync().tick();
        assertThat(letters()).as("forgotten").isEmpty();
    }

    private List<SaleLetter> letters() {
        return hub.feature.letters().list("default", null, false, null, 10).data();
    }
}
