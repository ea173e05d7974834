package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body up to its limit, whether its length is announced or not. */
final class BodyBytes {

    /** Who still sends does not listen: what is not too much is taken in and thrown away, so that the refusal is heard. */
    private static final int THROWN_AWAY = 8 << 20;

    private static final int AT_ONCE = 1 << 16;

    private BodyBytes() {}

    /** @param waits whether the client waits to be told to go on; then it listens, and opening the body tells it to send */
    static byte[] read(Incoming.Content content, long announced, int limit, boolean waits) {
        if (announced > (waits ? limit : THROWN_AWAY)) {
            throw tooLarge(limit);
        }
        try (InputStream in = content.open()) {
            byte[] bytes = announced > limit ? new byte[0] : in.readNBytes(limit + 1);
            if (announced > limit || bytes.length > limit) {
                throwAway(in);
                throw tooLarge(limit);
            }
            return bytes;
        } catch (IOException e) {
            // The client stopped sending: too slow, or gone. Where it still listens it learns which.
            throw RequestFault.of("request_timeout", "The body did not arrive whole.");
        }
    }

    private static void throwAway(InputStream in) throws IOException {
        byte[] some = new byte[AT_ONCE];
        int left = THROWN_AWAY;
        for (int count = in.read(some); count >= 0 && left > 0; count = in.read(some)) {
            left -= count;
        }
    }

    private static RequestFault tooLarge(int limit) {
        return RequestFault.of("body_too_large", "The body is larger than " + limit + " bytes.");
    }
}
