package io.registratura.privacy;

import io.registratura.port.Sealing;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Real sealing under a key that everybody may know. */
public final class TestSealing {

    private TestSealing() {}

    public static Sealing create() {
        return with(new byte[32]);
    }

    public static Sealing with(byte[] masterKey) {
        return new TinkSealing(
                Optional.of(Base64.getEncoder().encodeToString(masterKey)), Optional.empty(), Optional.empty());
    }

    /** As it is after {@link #create} has changed its master key. */
    public static Sealing rotated() {
        return rotation().getFirst();
    }

    /** After {@link #create} has changed its master key: with the former one beside it, and when that one has gone. */
    public static List<Sealing> rotation() {
        Rotation next =
                Rotation.of(Base64.getEncoder().encodeToString(new byte[32]), Optional.empty(), Optional.empty());
        var hash = Optional.of(next.hash());
        return List.of(
                new TinkSealing(Optional.of(next.master()), Optional.of(next.former()), hash),
                new TinkSealing(Optional.of(next.master()), Optional.empty(), hash));
    }
}
