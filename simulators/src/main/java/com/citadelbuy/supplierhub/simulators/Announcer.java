package com.citadelbuy.supplierhub.simulators;

import java.util.List;
import java.util.Optional;

/**
 * The side of a simulator that calls back. It knows who registered for what, notices what happens by the clock, and signs;
 * sending, trying again and all that goes wrong on the way is the server's. Called one at a time with the simulator itself.
 */
public interface Announcer {

    SimClock clock();

    RetryRule retries();

    /**
     * What has happened since it was last asked, oldest first.
     *
     * @param looks at how many things that change by the clock it may look this time
     */
    List<Announcement> news(int looks);

    /**
     * Tells something now, as it stands, whether it has changed or not. Empty where nobody registered for that type.
     *
     * @throws IllegalArgumentException where the supplier has no such type, or nothing of that id
     */
    List<Announcement> tell(String type, String resource);

    /**
     * Tells now, as it stands, whatever is ever told of a product: what it is, what it costs, its stock. Whether the client
     * chose the product does not count. Empty where nobody registered for any of it, or the supplier tells nothing of goods.
     */
    List<Announcement> tellOfGoods(String product);

    /**
     * Writes and signs one attempt. Empty when its registration is gone.
     *
     * @param attempt how many went before
     */
    Optional<Letter> write(Announcement news, int attempt);

    /** An attempt with a byte that was not signed. For those whose signature is not of the body as it is sent, in another way. */
    default Letter tampered(Letter letter) {
        return letter.tampered();
    }

    /** How an attempt went, for suppliers that close what fails too often. */
    void answered(Announcement news, boolean taken);

    /** Signs with other keys from now on, without telling the client. */
    void rekey();

    /** Switches off what is registered, as the supplier itself would; the client finds out when it looks. */
    void silence();
}
