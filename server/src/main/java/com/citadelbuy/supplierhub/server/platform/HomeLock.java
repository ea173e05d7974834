package com.citadelbuy.supplierhub.server.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second hub off a data directory. The system lets go of it when the process ends, however it ends. */
record HomeLock(FileChannel channel) implements AutoCloseable {

    static HomeLock take(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            if (lockOf(channel) == null) {
                channel.close();
                throw new StartException("Another hub is running on " + file.getParent()
                        + ": stop it, or give this one another DATA_DIR.");
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new StartException("The lock file " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
