package com.citadelbuy.supplierhub.server.webhooks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A delivery as it came, as far as reading it needs it. May hold personal data: prints nothing of itself.
 *
 * @param headers by lower-case name, without those that only open a door
 * @param query as in the address, without the question mark; empty where there was none
 */
record Envelope(Map<String, String> headers, String query, byte[] body) {

    private static final Set<String> LEFT_AT_THE_DOOR = Set.of("authorization", "cookie", "x-api-key");

    Envelope {
        headers = Map.copyOf(headers);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Map<String, String> kept = new TreeMap<>(headers);
            kept.keySet().removeAll(LEFT_AT_THE_DOOR);
            out.writeInt(kept.size());
            for (Map.Entry<String, String> header : kept.entrySet()) {
                text(out, header.getKey());
                text(out, header.getValue());
            }
            text(out, query);
            out.writeInt(body.length);
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Envelope of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Map<String, String> headers = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = text(in);
                headers.put(name, text(in));
            }
            String query = text(in);
            return new Envelope(headers, query, in.readNBytes(in.readInt()));
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Envelope[" + body.length + " bytes]";
    }
}
