/** Telegram's wire format to and from our words. */
@org.jspecify.annotations.NullMarked
package io.registratura.channels.telegram;
