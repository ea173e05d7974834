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
 * @param query the parameters after the address, the first of each
 */
record Envelope(Map<String, String> headers, Map<String, String> query, byte[] body) {

    private static final Set<String> LEFT_AT_THE_DOOR = Set.of("authorization", "cookie", "x-api-key");

    Envelope {
        headers = Map.copyOf(headers);
        query = Map.copyOf(query);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Map<String, String> kept = new TreeMap<>(headers);
            kept.keySet().removeAll(LEFT_AT_THE_DOOR);
            pairs(out, kept);
            pairs(out, query);
            out.writeInt(body.length);
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Envelope of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Map<String, String> headers = pairs(in);
            Map<String, String> query = pairs(in);
            return new Envelope(headers, query, in.readNBytes(in.readInt()));
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private static void pairs(DataOutputStream out, Map<String, String> pairs) throws IOException {
        out.writeInt(pairs.size());
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            text(out, pair.getKey());
            text(out, pair.getValue());
        }
    }

    private static Map<String, String> pairs(DataInputStream in) throws IOException {
        Map<String, String> pairs = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = text(in);
            pairs.put(name, text(in));
        }
        return pairs;
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
