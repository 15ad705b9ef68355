package io.registratura.channels.widget;

import io.registratura.channels.widget.WidgetBody.Malformed;
import io.registratura.dialog.Event;
import io.registratura.port.Address;
import io.registratura.port.Clinics;
import io.registratura.port.Heard;
import io.registratura.port.Inbound;
import io.registratura.port.Now;
import io.registratura.port.SessionKeys;
import io.registratura.port.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads what the widget on a clinic's page sends. Header names are expected in lower case; the body is what was received,
 * untouched.
 */
@ApplicationScoped
public class WidgetIn {

    /** The channel's name, as in {@link Address#channel()}. */
    public static final String CHANNEL = "widget";

    private static final int LARGEST = 256 * 1024;
    private static final String BEARER = "bearer ";

    private final Clinics clinics;
    private final SessionTokens tokens;
    private final Now clock;

    WidgetIn(Clinics clinics, SessionKeys keys, Now clock) {
        this.clinics = clinics;
        this.tokens = new SessionTokens(keys);
        this.clock = clock;
    }

    /** {@code OPTIONS} on any of the widget's addresses. */
    public WidgetResult preflight(String clinic, Map<String, String> headers) {
        return admit(clinic, headers, allowed -> new WidgetResult.Finished(204, WidgetCors.preflight(allowed), ""));
    }

    /** {@code POST /widget/{clinic}/sessions}: a new chat; its token is in the answer. */
    public WidgetResult sessions(String clinic, Map<String, String> headers, byte[] body) {
        return admit(clinic, headers, allowed -> sized(body, allowed, () -> begin(clinic, body)));
    }

    /** {@code POST /widget/{clinic}/messages}: words, a button or the consent. */
    public WidgetResult send(String clinic, Map<String, String> headers, byte[] body) {
        return admit(
                clinic,
                headers,
                allowed -> sized(
                        body,
                        allowed,
                        () -> address(clinic, headers)
                                .map(address -> hear(address, body))
                                .orElseGet(Heard.Forbidden::new)));
    }

    /** {@code GET /widget/{clinic}/messages?after=}: what the bot said since. */
    public WidgetResult poll(String clinic, Map<String, String> headers, Map<String, String> query) {
        return admit(
                clinic,
                headers,
                allowed -> address(clinic, headers)
                        .map(address -> read(address, query.getOrDefault("after", "0"), allowed))
                        .orElseGet(() -> new WidgetResult.Taken(new Heard.Forbidden(), allowed)));
    }

    private WidgetResult admit(
            String clinic, Map<String, String> headers, Function<Map<String, String>, WidgetResult> next) {
        if (clinics.find(clinic).isEmpty()) {
            return refusal(404, "unknown clinic", WidgetCors.common());
        }
        return WidgetCors.headers(clinics.settings(clinic, "channels.widget").list("origins"), headers)
                .map(next)
                .orElseGet(() -> refusal(403, "this page is not on the clinic's list", WidgetCors.common()));
    }

    private static WidgetResult sized(byte[] body, Map<String, String> allowed, Supplier<Heard> reader) {
        if (body.length > LARGEST) {
            return refusal(413, "the body is larger than 256 KiB", allowed);
        }
        try {
            return new WidgetResult.Taken(reader.get(), allowed);
        } catch (Malformed refused) {
            return new WidgetResult.Taken(new Heard.Malformed(refused.why()), allowed);
        }
    }

    private Heard begin(String clinic, byte[] body) {
        Source source = WidgetBody.of(body).source();
        UUID chat = UUID.randomUUID();
        Inbound started = new Inbound(
                new Address(clinic, CHANNEL, chat.toString()),
                "session:" + chat,
                new Event.Started(),
                source,
                Optional.empty());
        return new Heard.FromPatient(started, Optional.of(WidgetJson.session(tokens.issue(clinic, chat, clock.now()))));
    }

    private static Heard hear(Address address, byte[] body) {
        WidgetBody read = WidgetBody.of(body);
        String id = read.id();
        Inbound inbound = new Inbound(address, id, read.event(), Source.UNKNOWN, Optional.of(id));
        return new Heard.FromPatient(inbound, Optional.of(WidgetJson.accepted(id)));
    }

    private static WidgetResult read(Address address, String after, Map<String, String> allowed) {
        return after.matches("[0-9]{1,18}")
                ? new WidgetResult.Reading(address, Long.parseLong(after), allowed)
                : new WidgetResult.Taken(new Heard.Malformed("«after» is not a number"), allowed);
    }

    private Optional<Address> address(String clinic, Map<String, String> headers) {
        Instant now = clock.now();
        return token(headers)
                .flatMap(token -> tokens.chat(clinic, token, now))
                .map(chat -> new Address(clinic, CHANNEL, chat.toString()));
    }

    /** Some hosts take {@code Authorization} away, so the page says it twice. */
    private static Optional<String> token(Map<String, String> headers) {
        return Optional.ofNullable(headers.get("authorization"))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .or(() -> Optional.ofNullable(headers.get("x-session")).map(String::strip));
    }

    private static WidgetResult refusal(int status, String why, Map<String, String> headers) {
        return new WidgetResult.Finished(status, headers, WidgetJson.error(why));
    }
}
