package io.registratura.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void it_is_taken_apart_for_both_clients() {
        var url = DatabaseUrl.parse("postgresql://clinic:p%40ss+w%3Ard@db.example.ru:6432/reg?sslmode=verify-full");
        assertThat(url.user()).isEqualTo("clinic");
        assertThat(url.password()).isEqualTo("p@ss+w:rd");
        assertThat(url.reactive()).isEqualTo("postgresql://db.example.ru:6432/reg");
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example.ru:6432/reg?sslmode=verify-full");
        assertThat(url.toString()).doesNotContain("p@ss");
    }

    @Test
    void port_password_and_options_may_be_left_out() {
        var url = DatabaseUrl.parse("postgres://clinic@localhost/reg");
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://localhost:5432/reg");
        assertThat(url.password()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mysql://a:b@c/d", "postgresql://localhost/db", "postgresql://u:secret@h", "u:se cret@h/d"})
    void anything_else_is_refused_without_quoting_it(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .hasMessage("DATABASE_URL must be postgresql://user:password@host:port/db")
                .hasNoCause();
    }

    @Test
    void quarkus_hears_it_in_its_own_words() {
        assertThat(DatabaseConfig.of(DatabaseUrl.parse("postgresql://u:p@h:1/d?sslmode=require")))
                .containsEntry("quarkus.datasource.reactive.url", "postgresql://h:1/d")
                .containsEntry("quarkus.datasource.username", "u")
                .containsEntry("quarkus.datasource.password", "p")
                .containsEntry("quarkus.datasource.reactive.postgresql.ssl-mode", "require")
                .containsEntry("quarkus.datasource.reactive.trust-all", "true");
    }
}
