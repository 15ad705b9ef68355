package io.registratura.local;

import io.registratura.privacy.Rotation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of one machine, files that only their owner reads: whoever loses them can never again read what they sealed. */
public final class LocalKeys {

    private static final String MASTER = "master.key";
    private static final String FORMER = "master.key.former";
    private static final String HASH = "hash.key";

    private final Path folder;

    public LocalKeys(Path folder) {
        this.folder = folder;
    }

    /** As the environment would name them; a master key is made when there is none. */
    Map<String, String> settings() {
        if (read(MASTER).isEmpty()) {
            make();
        }
        return known();
    }

    /** As the environment would name them; empty where none were made. */
    public Map<String, String> known() {
        var settings = new LinkedHashMap<String, String>();
        read(MASTER).ifPresent(key -> settings.put("MASTER_KEY", key));
        read(FORMER).ifPresent(key -> settings.put("MASTER_KEY_FORMER", key));
        read(HASH).ifPresent(key -> settings.put("HASH_KEY", key));
        return settings;
    }

    /** A new master key from the next start on. What it needs beside it is written first: a crash in between loses nothing. */
    void rotate() {
        String master = read(MASTER).orElseThrow(() -> new IllegalStateException("no " + folder.resolve(MASTER)));
        Rotation next = Rotation.of(master, read(FORMER), read(HASH));
        write(HASH, next.hash());
        write(FORMER, next.former());
        write(MASTER, next.master());
    }

    private void make() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        write(MASTER, Base64.getEncoder().encodeToString(key));
        System.err.println("A master key was made in " + folder.resolve(MASTER)
                + ". Keep a copy: without it nothing can be read.");
    }

    private Optional<String> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(String name, String key) {
        try {
            Files.createDirectories(folder);
            Path next = Files.createTempFile(
                    folder,
                    name,
                    ".next",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, key);
            Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
