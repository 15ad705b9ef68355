package io.registratura.consent;

import io.registratura.words.Words;
import java.util.Map;
import java.util.Optional;

/** Through what a patient writes, by the channel's key, and the clinic's site where the same talk could go on. */
public record Channel(String key, Optional<String> site) {

    private static final Words OWNERS = Words.load("/consent/channels.properties");

    /** Our own chat: nobody else reads along. */
    public static final Channel OWN = new Channel("widget", Optional.empty());

    /** Does a foreign company keep what is written here? */
    public boolean foreign() {
        return OWNERS.find(key + ".owner").isPresent();
    }

    /** The messenger's name; empty for a channel that nobody need be told of. */
    public String name() {
        return foreign() ? OWNERS.say(key + ".name", Map.of()) : "";
    }

    /** Whose it is. */
    public String owner() {
        return foreign() ? OWNERS.say(key + ".owner", Map.of()) : "";
    }
}
