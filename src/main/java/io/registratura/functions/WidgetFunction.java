package io.registratura.functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.quarkus.funqy.Funq;
import io.registratura.channels.widget.WidgetIn;
import io.registratura.channels.widget.WidgetJson;
import io.registratura.channels.widget.WidgetJson.Letter;
import io.registratura.channels.widget.WidgetResult;
import io.registratura.channels.widget.WidgetScript;
import io.registratura.port.Mailbox;
import io.registratura.port.Now;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /widget.js} and everything under {@code /widget/{clinic}}: the chat on the clinic's own page; and the consent
 * texts, which are read beside it.
 */
public class WidgetFunction {
    private static final Duration READ_WITHIN = Duration.ofSeconds(10);

    private final WidgetIn widget;
    private final Reception reception;
    private final Mailbox mailbox;
    private final ConsentPage consent;
    private final Now now;

    WidgetFunction(WidgetIn widget, Reception reception, Mailbox mailbox, ConsentPage consent, Now now) {
        this.widget = widget;
        this.reception = reception;
        this.mailbox = mailbox;
        this.consent = consent;
        this.now = now;
    }

    @Funq("widget")
    public APIGatewayV2HTTPResponse widget(@Nullable APIGatewayV2HTTPEvent event) {
        return Guard.http(event, () -> isConsent(event) ? consent.read(Path.of(event), event) : answer(route(event)));
    }

    private static boolean isConsent(@Nullable APIGatewayV2HTTPEvent event) {
        return Http.method(event).equals("GET") && Path.of(event).channel().equals("consent");
    }

    private WidgetResult route(@Nullable APIGatewayV2HTTPEvent event) {
        Path path = Path.of(event);
        Map<String, String> headers = Http.headers(event);
        return switch (Http.method(event) + " " + path.what()) {
            case "OPTIONS sessions", "OPTIONS messages" -> widget.preflight(path.clinic(), headers);
            case "POST sessions" -> widget.sessions(path.clinic(), headers, Http.body(event));
            case "POST messages" -> widget.send(path.clinic(), headers, Http.body(event));
            case "GET messages" -> widget.poll(path.clinic(), headers, Http.query(event));
            case "GET " -> script(path, headers);
            default -> throw new Http.Refused(Http.NOT_FOUND, "no such address");
        };
    }

    private static WidgetResult script(Path path, Map<String, String> headers) {
        if (!path.channel().equals("widget.js")) {
            throw new Http.Refused(Http.NOT_FOUND, "no such address");
        }
        return WidgetScript.answer(headers);
    }

    private APIGatewayV2HTTPResponse answer(WidgetResult result) {
        return switch (result) {
            case WidgetResult.Finished(var status, var headers, var body) -> Http.answer(status, headers, body);
            case WidgetResult.Taken(var heard, var headers) -> reception.take(heard, headers);
            case WidgetResult.Reading reading -> letters(reading);
        };
    }

    private APIGatewayV2HTTPResponse letters(WidgetResult.Reading reading) {
        List<Letter> letters = Invocation.await(
                READ_WITHIN,
                () -> mailbox.after(reading.address(), reading.after(), now.now())
                        .map(posted -> posted.stream()
                                .map(one -> new Letter(one.seq(), one.message()))
                                .toList()));
        var headers = new HashMap<>(reading.headers());
        headers.put("content-type", WidgetJson.TYPE);
        return Http.answer(Http.OK, headers, WidgetJson.messages(letters, reading.after()));
    }
}
