package com.citadelbuy.supplierhub.server.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data directory says about the server that runs, or ran, on it.
 *
 * @param process the process with that id, when there is one
 * @param ours whether that process is a PostgreSQL server of this data directory (an id is soon given to another)
 */
record Postmaster(long pid, Optional<ProcessHandle> process, boolean ours) {

    private static final String FILE = "postmaster.pid";

    static Optional<Postmaster> of(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return Optional.of(new Postmaster(
                pid, process, process.filter(p -> serves(p, data)).isPresent()));
    }

    private static boolean serves(ProcessHandle process, Path data) {
        String command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(data.toString());
    }

    /**
     * Makes PostgreSQL ignore a process that merely has the id of the old server: it takes the id of its own
     * grandparent (us) for a left-over. Deleting the file would do too, but the file also names the shared memory by
     * which PostgreSQL sees that processes of the old server still live.
     */
    static void disown(Path data) throws IOException {
        Path file = data.resolve(FILE);
        List<String> lines = Files.readAllLines(file);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
    }
}
