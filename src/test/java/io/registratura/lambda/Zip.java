package io.registratura.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** The built artifact, laid out as {@code /var/task} once per run, and the runtime client beside it. */
final class Zip {

    private static volatile boolean fresh;

    private Zip() {}

    static Path build() {
        return Path.of(System.getProperty("build.dir", "target"));
    }

    static Path file() {
        return build().resolve("function.zip");
    }

    static Path runtime() {
        return build().resolve("lambda-runtime").toAbsolutePath();
    }

    static synchronized Path unpacked() throws IOException {
        var root = build().resolve("lambda/task").toAbsolutePath();
        if (!fresh) {
            delete(root);
            unpack(file(), "", root);
            fresh = true;
        }
        return root;
    }

    /** The runtime client's native library for this machine, in a file of its own. */
    static synchronized Path nativeLibrary() throws IOException {
        var arch = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        var library = "jni/libaws-lambda-jni.linux-" + arch + ".so";
        var target = build().resolve("lambda").toAbsolutePath();
        try (var jars = Files.newDirectoryStream(runtime(), "*runtime-interface-client*.jar")) {
            unpack(jars.iterator().next(), library, target);
        }
        return target.resolve(library);
    }

    private static void unpack(Path zip, String only, Path root) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream()
                    .filter(each -> each.getName().startsWith(only))
                    .toList()) {
                var target = root.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !target.startsWith(root) || (!only.isEmpty() && Files.exists(target))) {
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (var in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var files = Files.walk(root)) {
                for (var each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
