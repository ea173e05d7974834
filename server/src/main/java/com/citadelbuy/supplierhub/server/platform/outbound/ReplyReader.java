package com.citadelbuy.supplierhub.server.platform.outbound;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** Reads an answer up to its limit. */
final class ReplyReader {

    private ReplyReader() {}

    /** @throws Enough with what was read, when there is more: the library would else read on to the end */
    static OutboundReply read(ClassicHttpResponse response, int most) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(most + 1);
        if (body.length > most) {
            throw new Enough(reply(response, Arrays.copyOf(body, most), false));
        }
        return reply(response, body, true);
    }

    private static OutboundReply reply(ClassicHttpResponse response, byte[] body, boolean whole) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        return new OutboundReply(response.getCode(), headers, body, whole);
    }

    /** Ends the reading and, as every failure to read does, the connection with it. */
    static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient OutboundReply reply;

        private Enough(OutboundReply reply) {
            super("The answer is longer than what is read of it");
            this.reply = reply;
        }

        OutboundReply reply() {
            return reply;
        }
    }
}
