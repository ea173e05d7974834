package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body up to its limit, whether its length is announced or not. */
final class BodyBytes {

    private BodyBytes() {}

    static byte[] read(Incoming.Content content, long announced, int limit) {
        if (announced > limit) {
            throw tooLarge(limit);
        }
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw tooLarge(limit);
            }
            return bytes;
        } catch (IOException e) {
            // The client stopped sending: too slow, or gone. Where it still listens it learns which.
            throw RequestFault.of("request_timeout", "The body did not arrive whole.");
        }
    }

    private static RequestFault tooLarge(int limit) {
        return RequestFault.of("body_too_large", "The body is larger than " + limit + " bytes.");
    }
}
