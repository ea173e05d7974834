package com.citadelbuy.supplierhub.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.testkit.acme.Acme;
import com.citadelbuy.supplierhub.testkit.acme.AcmeSimulator;
import com.citadelbuy.supplierhub.testkit.acme.Mistake;
import com.citadelbuy.supplierhub.testkit.contract.Check;
import com.citadelbuy.supplierhub.testkit.contract.Hints;
import com.citadelbuy.supplierhub.testkit.contract.Subject;
import com.citadelbuy.supplierhub.testkit.contract.Suites;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A kit that catches nothing proves nothing: each mistake breaks the promise it is a breach of. */
class PlantedMistakesTest {

    @Test
    void anOrderMarkedRepeatableIsSentMoreThanOnce() {
        assertThat(broken(Mistake.REPEATS_ORDERS, "place_orders"))
                .contains("an order struck by REPLY_LOST is sent once, unknown, and found out")
                .contains("an order struck by SERVER_ERROR is sent once, unknown, and found out");
    }

    @Test
    void a500TakenForARefusalIsAGuess() {
        assertThat(broken(Mistake.TRUSTS_A_500, "place_orders"))
                .contains("an order struck by SERVER_ERROR_AFTER_EFFECT is sent once, unknown, and found out");
        assertThat(broken(Mistake.TRUSTS_A_500, "definition")).contains("the supplier's own failure proves nothing");
    }

    @Test
    void idsReadAsDoublesAreOtherIds() {
        assertThat(broken(Mistake.READS_IDS_AS_DOUBLE, "read_product")).contains("ids survive byte for byte");
    }

    @Test
    void anErrorWithStatus200IsAnError() {
        assertThat(broken(Mistake.IGNORES_ERROR_BODIES, "credentials")).contains("a wrong api_key is UNAUTHORIZED");
        assertThat(broken(Mistake.IGNORES_ERROR_BODIES, "definition"))
                .contains("the supplier's throttling is understood");
    }

    @Test
    void aWordThatNobodyKnowsIsNoState() {
        assertThat(broken(Mistake.GUESSES_STATES, "definition")).contains("a word no document lists is unrecognised");
        assertThat(broken(Mistake.GUESSES_STATES, "place_orders")).contains("unknown_status by address1 is understood");
    }

    @Test
    void aSecretInAMessageIsSeen() {
        assertThat(broken(Mistake.LEAKS_A_SECRET, "secrecy")).contains("secrets appear nowhere when they are wrong");
    }

    @Test
    void aPersonInARecordedExchangeIsSeen() {
        assertThat(broken(Mistake.FORGETS_WHAT_IS_PERSONAL, "secrecy")).contains("who an order is for appears nowhere");
    }

    @Test
    void aListThatEndsEarlyIsNotWhole() {
        assertThat(broken(Mistake.STOPS_AFTER_A_PAGE, "list_products")).contains("the whole catalogue is listed");
    }

    @Test
    void anOrderThatIsNotOursIsNotFound() {
        assertThat(broken(Mistake.FINDS_ANY_ORDER, "find_orders"))
                .contains("an order is found by its reference, and only by its own");
    }

    @Test
    void aGuideThatGivesWhatNobodyAsksForCannotBeFollowed() {
        String promise = "the guide gives only what the definition asks for";
        assertThat(broken(guiding("apiKey", Map.of()), "definition")).contains(promise);
        assertThat(broken(guiding("api_key", Map.of("store", "7")), "definition"))
                .containsExactly(promise);
        assertThat(broken(guiding("api_key", Map.of()), "definition")).isEmpty();
    }

    private static Subject guiding(String credential, Map<String, String> settings) {
        return new Subject(Acme.DEFINITION, AcmeSimulator.guiding(credential, settings), Hints.none());
    }

    private static List<String> broken(Mistake mistake, String suite) {
        return broken(new Subject(Acme.with(mistake), AcmeSimulator::new, Hints.none()), suite);
    }

    private static List<String> broken(Subject subject, String suite) {
        List<String> broken = new ArrayList<>();
        for (Check check : Suites.of(subject).getOrDefault(suite, List.of())) {
            try {
                check.keep();
            } catch (AssertionError caught) {
                broken.add(check.name());
            }
        }
        return broken;
    }
}
