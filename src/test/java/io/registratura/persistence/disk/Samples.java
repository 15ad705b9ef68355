package io.registratura.persistence.disk;

import io.registratura.dialog.Talk;
import io.registratura.port.Owed.What;
import io.registratura.port.Source;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;

/** Values of every shape that lies on disk, for whoever looks at what is written. */
public final class Samples {

    private Samples() {}

    public static Stream<Talk> talks(int count) {
        return of(Values.talks(), count);
    }

    public static Stream<What> whats(int count) {
        return of(Values.whats(), count);
    }

    public static Stream<Source> sources(int count) {
        return of(Values.sources(), count);
    }

    private static <T> Stream<T> of(Arbitrary<T> values, int count) {
        return values.sampleStream().limit(count);
    }
}
