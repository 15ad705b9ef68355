package io.registratura.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registratura.port.Sealing;
import io.registratura.port.Sealing.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TinkSealingTest {

    private static final byte[] PLAIN = "Иван, +79001234567".getBytes(StandardCharsets.UTF_8);

    private final Sealing sealing = TestSealing.create();

    @Test
    void what_was_sealed_opens_with_the_unwrapped_key_and_only_for_its_purpose() {
        var key = sealing.newKey("demo/1");
        byte[] sealed = key.seal("visit/demo/7", PLAIN);
        var again = sealing.unwrap("demo/1", key.wrapped());
        assertThat(again.open("visit/demo/7", sealed)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> again.open("visit/demo/8", sealed)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> again.open("visit/other/7", sealed)).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_changed_byte_another_patient_and_another_owner_do_not_open() {
        var key = sealing.newKey("demo/1");
        byte[] sealed = key.seal("x", PLAIN);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open("x", sealed)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> key.open("x", new byte[3])).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> sealing.newKey("demo/2").open("x", key.seal("x", PLAIN)))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> sealing.unwrap("demo/2", key.wrapped())).isInstanceOf(Unreadable.class);
    }

    @Test
    void another_master_key_is_our_fault_and_not_the_rows() {
        byte[] other = new byte[32];
        other[0] = 1;
        var wrapped = sealing.newKey("demo/1").wrapped();
        assertThat(wrapped).startsWith(sealing.masterKeyId());
        assertThatThrownBy(() -> TestSealing.with(other).unwrap("demo/1", wrapped))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MASTER_KEY");
    }

    @Test
    void two_seals_of_one_text_differ_and_two_hashes_do_not() {
        var key = sealing.newKey("demo/1");
        assertThat(key.seal("x", PLAIN)).isNotEqualTo(key.seal("x", PLAIN));
        assertThat(sealing.hash("phone/demo", "+79001234567"))
                .hasSize(32)
                .isEqualTo(TestSealing.create().hash("phone/demo", "+79001234567"))
                .isNotEqualTo(sealing.hash("phone/other", "+79001234567"));
    }

    @Test
    void a_missing_short_or_unreadable_master_key_is_said_plainly_and_never_printed() {
        assertThatThrownBy(() -> sealing(Optional.empty())).hasMessageContaining("MASTER_KEY is not set");
        String shortKey = Base64.getEncoder().encodeToString(new byte[16]);
        assertThatThrownBy(() -> sealing(Optional.of(shortKey)))
                .hasMessageContaining("it has 16")
                .hasMessageNotContaining(shortKey);
        assertThatThrownBy(() -> sealing(Optional.of("секрет!")))
                .hasMessageContaining("not base64")
                .hasMessageNotContaining("секрет");
        assertThat(sealing.newKey("demo/1").toString()).isEqualTo("PatientKey");
    }

    @Test
    void after_a_rotation_old_keys_open_hashes_stay_and_new_keys_are_wrapped_by_the_new_master_key() {
        var key = sealing.newKey("demo/1");
        byte[] sealed = key.seal("x", PLAIN);
        var rotated = TestSealing.rotated();
        assertThat(rotated.unwrap("demo/1", key.wrapped()).open("x", sealed)).isEqualTo(PLAIN);
        assertThat(rotated.hash("phone/demo", "+79001234567")).isEqualTo(sealing.hash("phone/demo", "+79001234567"));
        assertThat(rotated.newKey("demo/2").wrapped()).startsWith(rotated.masterKeyId());
        assertThat(rotated.masterKeyId()).isNotEqualTo(sealing.masterKeyId());
        byte[] again = rotated.rewrap("demo/1", key.wrapped());
        assertThat(again).startsWith(rotated.masterKeyId());
        assertThat(rotated.unwrap("demo/1", again).open("x", sealed)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> rotated.rewrap("demo/2", key.wrapped())).isInstanceOf(Unreadable.class);
    }

    @Test
    void several_former_keys_open_and_the_key_for_search_is_never_forgotten() {
        String first = Base64.getEncoder().encodeToString(new byte[32]);
        var second = Rotation.of(first, Optional.empty(), Optional.empty());
        var third = Rotation.of(second.master(), Optional.of(second.former()), Optional.of(second.hash()));
        var now = new TinkSealing(Optional.of(third.master()), Optional.of(third.former()), Optional.of(third.hash()));
        var key = sealing.newKey("demo/1");
        assertThat(now.unwrap("demo/1", key.wrapped()).open("x", key.seal("x", PLAIN)))
                .isEqualTo(PLAIN);
        assertThat(now.hash("p", "v")).isEqualTo(sealing.hash("p", "v"));
        assertThatThrownBy(() ->
                        new TinkSealing(Optional.of(third.master()), Optional.of(third.former()), Optional.empty()))
                .hasMessageContaining("HASH_KEY");
        assertThat(third.toString()).doesNotContain(third.master());
    }

    private static Sealing sealing(Optional<String> masterKey) {
        return new TinkSealing(masterKey, Optional.empty(), Optional.empty());
    }
}
