package com.citadelbuy.supplierhub.server.platform.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody on this machine who answers whatever he is told to, line by line and without manners. */
final class Place implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private volatile String once = "";
    private volatile String forEver = "";

    private Place(ServerSocket socket) {
        this.socket = socket;
    }

    static Place open() {
        try {
            Place place = new Place(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")));
            Thread.ofVirtual().start(place::run);
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    void answers(String text) {
        once = text;
    }

    void answersWithoutEnd(String beginning, String more) {
        once = beginning;
        forEver = more;
    }

    /** The requests, each with its headers. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void run() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                lines.add(line);
                Thread.ofVirtual().start(() -> talk(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = line.getOutputStream();
            for (String request = request(in); !request.isEmpty(); request = request(in)) {
                heard.add(request);
                out.write(once.getBytes(StandardCharsets.UTF_8));
                out.flush();
                while (!forEver.isEmpty()) {
                    out.write(forEver.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException gone) {
            lines.remove(line);
        }
    }

    /** Up to the empty line, with the body that follows it where its length is told; empty at the end. */
    private static String request(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            text.append(line).append('\n');
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        for (int i = 0; i < length; i++) {
            text.append((char) in.read());
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket line : lines) {
                line.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
