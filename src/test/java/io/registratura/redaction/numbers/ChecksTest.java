package io.registratura.redaction.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksTest {
    @Test
    void a_snils_is_known_by_its_last_two_digits() {
        assertThat(Checks.snils("11223344595")).isTrue();
        assertThat(Checks.snils("11223344596")).isFalse();
        assertThat(Checks.snils("00100199800")).as("the oldest have no check").isTrue();
        assertThat(Checks.snils("1122334459")).isFalse();
    }

    @Test
    void an_inn_is_known_by_one_digit_or_two() {
        assertThat(Checks.inn("500100732259")).isTrue();
        assertThat(Checks.inn("500100732258")).isFalse();
        assertThat(Checks.inn("7707083893")).isTrue();
        assertThat(Checks.inn("7707083894")).isFalse();
        assertThat(Checks.inn("770708389")).isFalse();
    }

    @Test
    void a_policy_and_a_card_have_one_check() {
        assertThat(Checks.luhn("2341998071655749")).isTrue();
        assertThat(Checks.luhn("2341998071655740")).isFalse();
        assertThat(Checks.luhn("2200380123456782")).isTrue();
        assertThat(Checks.luhn("4111111111111111")).isTrue();
        assertThat(Checks.luhn("4111111111111112")).isFalse();
        assertThat(Checks.cardPrefix("2200380123456782")).isTrue();
        assertThat(Checks.cardPrefix("2341998071655749")).isTrue();
        assertThat(Checks.cardPrefix("9341998071655749")).isFalse();
    }
}
