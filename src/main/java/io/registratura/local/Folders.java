package io.registratura.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;

/** Whole folders: given away, deleted. */
final class Folders {

    private Folders() {}

    static void delete(Path folder) throws IOException {
        for (Path path : everythingIn(folder).reversed()) {
            Files.deleteIfExists(path);
        }
    }

    /** Gives the folder and all that is in it to this user, unless it is the user's already. */
    static void give(Path folder, String user) throws IOException {
        UserPrincipal owner =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        if (!Files.getOwner(folder).equals(owner)) {
            for (Path path : everythingIn(folder)) {
                Files.setOwner(path, owner);
            }
        }
    }

    private static List<Path> everythingIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var tree = Files.walk(folder)) {
            return tree.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
