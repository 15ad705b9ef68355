package io.registratura.port;

import io.registratura.dialog.Event;
import java.util.Optional;

/**
 * Something a channel heard, once: {@code id} is the channel's own name for it, equal for every repeat of the delivery.
 * {@code message} is the channel's id of the patient's message, to which an answer may be a reply.
 */
public record Inbound(Address address, String id, Event event, Source source, Optional<String> message) {}
