package io.registratura.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The declarations of the stored fields, and the page made of them. */
class FieldBookTest {
    private static final Path PAGE = Path.of("docs/inventory.md");

    @Test
    void every_field_has_class_purpose_ground_term_and_words() {
        assertThat(FieldBook.standard().mistakes()).isEmpty();
        assertThat(FieldBook.standard().all()).hasSizeGreaterThan(150);
    }

    @Test
    void a_declaration_that_lacks_something_is_told_by_name() {
        assertThat(mistake("phone |    | booking | core | person | plain | bot | - | телефон"))
                .isEqualTo("line 2, lead.phone: no class");
        assertThat(mistake("phone | C2 |         | core | person | plain | bot | - | телефон"))
                .isEqualTo("line 2, lead.phone: no purpose");
        assertThat(mistake("phone | C2 | fun     | core | person | plain | bot | - | телефон"))
                .isEqualTo("line 2, lead.phone: unknown purpose «fun»");
        assertThat(mistake("phone | C2 | booking | core |        | plain | bot | - | телефон"))
                .isEqualTo("line 2, lead.phone: no retention");
        assertThat(mistake("phone | C2 | booking | none | person | plain | bot | - | телефон"))
                .isEqualTo("line 2, lead.phone: class C2 without a ground");
        assertThat(mistake("phone | C2 | booking | core | person | plain | spy | - | телефон"))
                .isEqualTo("line 2, lead.phone: unknown who «spy»");
        assertThat(mistake("phone | C2 | booking | core | person | plain | bot | fax | телефон"))
                .isEqualTo("line 2, lead.phone: unknown recipient «fax»");
        assertThat(mistake("phone | C5 | booking | core | person | plain | bot | - | паспорт"))
                .isEqualTo("line 2, lead.phone: class C5 is not collected");
        assertThat(mistake("phone | C2 | booking | core | person"))
                .isEqualTo("line 2, lead.phone: 5 cells instead of 9");
    }

    @Test
    void a_field_declared_twice_is_told() {
        String row = "phone | C2 | booking | core | person | plain | bot | - | телефон\n";
        assertThat(FieldBook.of("[lead] Заявка\n" + row + row).mistakes())
                .containsExactly("lead.phone: declared twice");
    }

    @Test
    void health_goes_to_whom_it_is_declared_to() {
        var book = FieldBook.standard();
        assertThat(book.passedTo("bitrix24")).contains(DataClass.C2, DataClass.C3, DataClass.C4);
        assertThat(book.passedTo("model")).isEmpty();
        assertThat(book.stored()).doesNotContain(DataClass.C5);
    }

    @Test
    @DisplayName("PRV-48 · the inventory page is generated from the declarations and is current")
    void the_page_is_what_the_declarations_say() throws IOException {
        assertThat(Files.readString(PAGE))
                .as("write it anew: ./run privacy inventory > docs/inventory.md")
                .isEqualTo(new InventoryPage(FieldBook.standard()).text());
    }

    @Test
    void the_entries_for_machines_name_every_field() {
        String yaml = InventoryYaml.text(FieldBook.standard());
        FieldBook.standard().all().forEach(field -> assertThat(yaml).contains("- id: \"" + field.name() + "\"\n"));
    }

    private static String mistake(String row) {
        var mistakes = FieldBook.of("[lead] Заявка\n" + row).mistakes();
        assertThat(mistakes).hasSize(1);
        return mistakes.getFirst();
    }
}
