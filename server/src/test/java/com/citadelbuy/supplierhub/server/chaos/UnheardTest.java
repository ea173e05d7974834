package com.citadelbuy.supplierhub.server.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Webhooks that were acknowledged and did not do what they ought to, or did it twice, are found. */
class UnheardTest {

    private final Told told = new Told();

    @Test
    void aWebhookThatWasReadAndTookEffectIsClean() {
        told.order("a", "keyed", "sending", "submitted", "processing", "shipped")
                .webhook("hook-1", "a", "making")
                .webhook("hook-2", "a", "sent");
        told.truth.add(new Mail.Word("keyed", "their-a", "sent"));
        told.parcels.add(new History.Parcel("part-a", "W1"));
        told.deliveries.add(new Mail.DeliveryRow("evt-1", "delivered"));

        assertThat(told.verdict().isClean()).as(told.verdict().toString()).isTrue();
        assertThat(told.verdict().tally().heard()).isEqualTo(2);
    }

    @Test
    void aWebhookThatWasAcknowledgedAndIsNowhereIsLost() {
        told.order("a", "keyed", "sending", "submitted").webhook("hook-1", "a", "received");
        told.inbox.clear();

        assertThat(told.verdict().lost()).singleElement().asString().contains("hook-1 was acknowledged and is not");
    }

    @Test
    void aWebhookThatNobodyReadsOrNobodyCanReadIsLost() {
        told.order("a", "keyed", "sending", "submitted");
        told.inbox.add(new Mail.InboxRow("hook-1", "keyed", "conn", null, "waiting", null));
        told.inbox.add(new Mail.InboxRow("hook-2", "keyed", "conn", null, "failed", "unreadable"));

        assertThat(told.verdict().lost())
                .anyMatch(one -> one.contains("hook-1") && one.contains("nobody reads it"))
                .anyMatch(one -> one.contains("hook-2") && one.contains("unreadable"));
    }

    @Test
    void aWebhookThatWasReadWithoutEffectIsLost() {
        told.order("a", "keyed", "sending", "submitted", "processing").webhook("hook-1", "a", "arrived");

        assertThat(told.verdict().lost()).singleElement().asString().contains("hook-1 told that part-a is arrived");
    }

    @Test
    void aWebhookThatIsBehindWhatIsKnownIsNoLoss() {
        told.order("a", "keyed", "sending", "submitted", "shipped").webhook("hook-1", "a", "making");

        assertThat(told.verdict().lost()).isEmpty();
    }

    @Test
    void anOrderThatStandsElsewhereThanAtItsSupplierIsLost() {
        told.order("a", "keyed", "sending", "submitted", "processing");
        told.truth.add(new Mail.Word("keyed", "their-a", "arrived"));

        assertThat(told.verdict().lost()).singleElement().asString().contains("part-a is processing and at keyed");
    }

    @Test
    void aWebhookThatIsInTheInboxTwiceIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted").webhook("hook-1", "a", "received");
        told.inbox.add(new Mail.InboxRow("hook-2", "keyed", "conn-keyed", "event-hook-1", "read", null));

        assertThat(told.verdict().duplicated()).singleElement().asString().contains("in the inbox more than once");
    }

    @Test
    void aWebhookThatWasTakenInTwiceIsDuplicatedWhateverTheInboxSays() {
        told.order("a", "keyed", "sending", "submitted").webhook("hook-1", "a", "received");
        told.acknowledged.add(new Mail.Acknowledged("keyed", "hook-2", "event-hook-1", false, Optional.empty()));
        told.inbox.add(new Mail.InboxRow("hook-2", "keyed", "conn-keyed", null, "ignored", "not_kept"));

        assertThat(told.verdict().duplicated())
                .singleElement()
                .asString()
                .contains("event-hook-1 was taken in more than");
    }

    @Test
    void aWebhookThatWasHeldForARepeatOfAnotherIsLost() {
        told.order("a", "keyed", "sending", "submitted").webhook("hook-1", "a", "received");
        told.acknowledged.add(new Mail.Acknowledged("keyed", "hook-1", "event-other", true, Optional.empty()));

        assertThat(told.verdict().lost())
                .singleElement()
                .asString()
                .contains("hook-1 is said to be [event-hook-1, event-other]");
    }

    @Test
    void anOrderThatLeftAndHasNoParcelHereIsLost() {
        told.order("a", "keyed", "sending", "submitted", "shipped", "delivered");
        told.truth.add(new Mail.Word("keyed", "their-a", "arrived"));

        assertThat(told.verdict().lost()).singleElement().asString().contains("no parcel of it is known");
    }
}
