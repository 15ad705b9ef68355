package io.registratura.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.clinicfile.ClinicFiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What phrases mention of a clinic. */
class FactsTest {

    @Test
    void the_way_to_the_clinic_is_a_link_that_any_map_reads_back() {
        var clinic = new ClinicFiles(Path.of("clinics"), name -> Optional.empty())
                .find("demo")
                .orElseThrow();
        String link = String.valueOf(Facts.of(clinic).get("map"));
        assertThat(link).isASCII();
        assertThat(URI.create(link).getQuery()).isEqualTo("text=" + clinic.address());
    }
}
