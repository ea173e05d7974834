package com.citadelbuy.supplierhub.server.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs of this platform, unpacked from the class path once per version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The directory that holds {@code bin}, {@code lib} and {@code share}; unpacks it under {@code cache} when absent. */
    static Path unpackedIn(Path cache, Consumer<String> progress) {
        URL archive = archive();
        try {
            Path home = cache.resolve("postgres-" + fingerprint(archive));
            if (!Files.isDirectory(home)) {
                progress.accept("Unpacking PostgreSQL into " + home);
                unpack(archive, home);
            }
            return home;
        } catch (IOException e) {
            throw new StartException(
                    "The embedded PostgreSQL could not be unpacked into " + cache + ": " + e.getMessage() + ".", e);
        }
    }

    private static URL archive() {
        String name = "/postgres-" + system() + "-" + processor() + ".txz";
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new StartException("There is no embedded PostgreSQL for this machine (" + name.substring(1)
                    + "): set DATABASE_URL to a PostgreSQL of your own.");
        }
        return archive;
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    /** Another archive is another version; the checksum in the jar's directory costs no reading of the archive. */
    private static String fingerprint(URL archive) throws IOException {
        return archive.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : Long.toString(archive.openConnection().getContentLengthLong());
    }

    /** Unpacks beside the target and renames, so that a start killed half-way leaves nothing that looks whole. */
    private static void unpack(URL archive, Path target) throws IOException {
        Path parent = Files.createDirectories(target.toAbsolutePath().getParent());
        Path half = Files.createTempDirectory(parent, "unpacking-");
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream bytes = archive.openStream();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(bytes)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, half);
            }
        }
        try {
            Files.move(half, target);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            Trees.delete(half);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
            throw new UncheckedIOException(new IOException("The archive leaves its directory: " + entry.getName()));
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
