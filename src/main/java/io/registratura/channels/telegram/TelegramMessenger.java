package io.registratura.channels.telegram;

import io.registratura.channels.telegram.TelegramApi.Reply;
import io.registratura.channels.telegram.TelegramApi.Unanswered;
import io.registratura.port.Address;
import io.registratura.port.Clinics;
import io.registratura.port.Messenger;
import io.registratura.port.Outgoing;
import io.registratura.port.Settings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;

/** Speaks through the clinic's Telegram bot, to patients and to the staff's chat alike. */
@ApplicationScoped
class TelegramMessenger implements Messenger {

    private static final String PUBLIC_API = "https://api.telegram.org";
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(4);
    private static final int UNNAMED_PAUSE = 5;

    private final Clinics clinics;
    private final TelegramApi api;

    @Inject
    TelegramMessenger(Clinics clinics, Vertx vertx) {
        this(clinics, new TelegramApi(vertx, CONNECT_WITHIN, ANSWER_WITHIN));
    }

    TelegramMessenger(Clinics clinics, TelegramApi api) {
        this.clinics = clinics;
        this.api = api;
    }

    @Override
    public String channel() {
        return Update.CHANNEL;
    }

    @Override
    public Uni<String> send(Address to, Outgoing message) {
        Settings settings = clinics.settings(to.clinic(), "channels.telegram");
        return settings.get("token")
                .map(token -> api.post(url(settings, token), SendMessage.body(to.chat(), message)))
                .orElseGet(() -> Uni.createFrom().failure(new Refused("no token")))
                .map(TelegramMessenger::receipt);
    }

    private static String url(Settings settings, String token) {
        String base = settings.get("api").orElse(PUBLIC_API);
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/bot" + token + "/sendMessage";
    }

    /** The new message's id, or what kept it from being sent. */
    private static String receipt(Reply reply) {
        if (reply.status() / 100 != 2) {
            throw failure(reply);
        }
        return Fields.id(reply.body().path("result"), "message_id")
                .orElseThrow(() -> new Unanswered("HTTP " + reply.status() + " without a message"));
    }

    private static RuntimeException failure(Reply reply) {
        return switch (reply.status()) {
            case 429 -> new Busy(pause(reply));
            case 403 -> new Closed();
            case 400 -> badRequest(reply);
            default ->
                reply.status() < 500 ? new Refused("" + reply.status()) : new Unanswered("HTTP " + reply.status());
        };
    }

    private static RuntimeException badRequest(Reply reply) {
        if (reply.body().path("parameters").hasNonNull("migrate_to_chat_id")) {
            return new Refused("migrated");
        }
        return describes(reply, "chat not found") ? new Closed() : new Refused("400");
    }

    private static Duration pause(Reply reply) {
        int seconds = reply.body().path("parameters").path("retry_after").asInt(UNNAMED_PAUSE);
        return Duration.ofSeconds(Math.max(1, seconds));
    }

    private static boolean describes(Reply reply, String words) {
        return Fields.text(reply.body(), "description")
                .filter(description -> description.toLowerCase(Locale.ROOT).contains(words))
                .isPresent();
    }
}
