package com.citadelbuy.supplierhub.simulators.sellercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.AppConsole;
import com.citadelbuy.supplierhub.simulators.Letter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    private static final String STOCK =
            "<Request><Product><SellerSku>CUP-1</SellerSku><Quantity>1</Quantity></Product></Request>";
    private static final String ADDRESS = "https://hub.example/in";

    private final Merchant merchant = Merchant.ready();
    private final Announcer announcer = merchant.market.announcer().orElseThrow();

    private void enter(String url) {
        ((AppConsole) announcer).callback(url);
    }

    @Test
    void feedsAreToldWhenTheyBeginAndWhenTheyAreOver() {
        merchant.feed("ProductStockUpdate", STOCK);
        enter(ADDRESS);
        assertThat(announcer.news(10)).isEmpty();
        String feed = merchant.feed("ProductStockUpdate", STOCK);
        List<Announcement> begun = announcer.news(0);
        assertThat(begun).extracting(Announcement::type).containsExactly("onFeedCreated");
        merchant.pass(Duration.ofMinutes(11));
        List<Announcement> over = announcer.news(10);
        assertThat(over).extracting(Announcement::type).containsOnly("onFeedCompleted");
        Announcement last = over.getLast();
        Letter letter = announcer.write(last, 0).orElseThrow();
        assertThat(new String(letter.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"event\":\"onFeedCompleted\",\"payload\":{\"Feed\":\"" + feed + "\"}}");
        assertThat(letter.headers()).containsOnlyKeys("Content-Type");
        assertThat(announcer.news(10)).isEmpty();
    }

    @Test
    void whatIsRemovedOrReplacedIsWrittenToNoMore() {
        enter(ADDRESS);
        String feed = merchant.feed("ProductStockUpdate", STOCK);
        Announcement news = announcer.news(0).getFirst();
        assertThat(announcer.write(news, 1)).isPresent();
        enter("https://hub.example/other");
        assertThat(announcer.write(news, 1)).isEmpty();
        assertThat(announcer.tell("onFeedCreated", feed))
                .extracting(told -> told.to().toString())
                .containsExactly("https://hub.example/other");
        enter("");
        assertThat(announcer.tell("onFeedCreated", feed)).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsNotTaken() {
        enter(ADDRESS);
        assertThatThrownBy(() -> enter("ftp://hub.example")).isInstanceOf(IllegalArgumentException.class);
        merchant.feed("ProductStockUpdate", STOCK);
        assertThat(announcer.news(0)).hasSize(1);
    }

    @Test
    void itInsistsForThirtyDaysAndNothingButA200EndsIt() {
        List<Duration> waits = announcer.retries().waits();
        assertThat(waits).startsWith(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(10));
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofDays(29), Duration.ofDays(30));
        assertThat(announcer.retries().taken().test(200)).isTrue();
        assertThat(announcer.retries().taken().test(204)).isFalse();
    }

    @Test
    void tellingOnDemandAndFallingSilent() {
        String feed = merchant.feed("ProductStockUpdate", STOCK);
        enter(ADDRESS);
        assertThat(announcer.tell("onFeedCompleted", feed)).hasSize(1);
        assertThat(announcer.tellOfGoods("CUP-1")).isEmpty();
        assertThatThrownBy(() -> announcer.tell("onOrderCreated", feed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> announcer.tell("onFeedCreated", "x")).isInstanceOf(IllegalArgumentException.class);
        announcer.silence();
        assertThat(announcer.tell("onFeedCompleted", feed)).isEmpty();
    }
}
