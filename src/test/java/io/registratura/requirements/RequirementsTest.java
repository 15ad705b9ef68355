package io.registratura.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every requirement has at most one test, and docs/privacy.md says so truly. */
class RequirementsTest {

    @Test
    void an_id_is_carried_by_one_test_and_is_one_of_the_requirements() throws IOException {
        var claims = Claims.of(Requirements.TESTS);
        assertThat(claims.mistakes()).isEmpty();
        assertThat(Requirement.all()).extracting(Requirement::id).containsAll(claims.ids());
    }

    @Test
    void the_page_is_up_to_date() throws IOException {
        assertThat(Requirements.PAGE).as("write it anew: ./run privacy table").exists();
        assertThat(Files.readString(Requirements.PAGE))
                .as("write it anew: ./run privacy table")
                .isEqualTo(Requirements.page(Requirement.all(), Claims.of(Requirements.TESTS)));
    }

    @Test
    void all_sixty_three_requirements_are_listed_in_order() throws IOException {
        var ids = Requirement.all().stream().map(Requirement::id).toList();
        assertThat(ids)
                .hasSize(63)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith("PRV-01")
                .endsWith("PRV-63");
    }

    @Test
    void an_id_claimed_twice_or_a_malformed_name_is_told() {
        var claims = new Claims();
        claims.add("PRV-90 · one", "A.one");
        claims.add("PRV-90 · other", "B.other");
        claims.add("PRV-91: a colon", "C.colon");
        claims.add("PRV-92 · also PRV-93", "D.two");
        claims.add("a plain name", "E.plain");
        assertThat(claims.mistakes())
                .hasSize(3)
                .anyMatch(mistake -> mistake.equals("PRV-90 is claimed by A.one and by B.other"));
        assertThat(claims.ids()).containsExactly("PRV-90");
    }

    @Test
    void a_requirement_is_kept_partly_or_not_yet() {
        var claims = new Claims();
        claims.add("PRV-01 · says so", "A.one");
        claims.add("PRV-02 · in part", "A.two");
        var page = Requirements.page(
                List.of(
                        new Requirement("PRV-01", "P0", "First", ""),
                        new Requirement("PRV-02", "P1", "Second", "the rest"),
                        new Requirement("PRV-03", "P2", "Third", "")),
                claims);
        assertThat(page)
                .contains("Of 3: 1 kept, 1 partly, 1 not yet.")
                .contains("| PRV-01 | P0 | First | `A.one` | kept |")
                .contains("| PRV-02 | P1 | Second | `A.two` | partly: the rest |")
                .contains("| PRV-03 | P2 | Third | – | not yet |");
    }
}
