package io.registratura.port;

/** Where a talk takes place: the clinic's key, the channel's name («telegram», «widget»), the chat within it. */
public record Address(String clinic, String channel, String chat) {}
