package io.registratura.functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.registratura.flow.ReceiveMessage;
import io.registratura.flow.StaffAnswers;
import io.registratura.port.Heard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What every channel has in common: hand what was heard to its use case, and answer in HTTP's words. */
@ApplicationScoped
class Reception {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final String EMPTY = "{}";

    private final ReceiveMessage receive;
    private final StaffAnswers staff;

    Reception(ReceiveMessage receive, StaffAnswers staff) {
        this.receive = receive;
        this.staff = staff;
    }

    /** Answers when the event's effects are saved; any failure of ours leaves as an exception, so that the channel repeats. */
    APIGatewayV2HTTPResponse take(Heard heard, Map<String, String> headers) {
        return switch (heard) {
            case Heard.Forbidden forbidden -> Http.answer(Http.UNAUTHORIZED, text(headers), "unauthorized");
            case Heard.Malformed(var why) -> Http.answer(Http.BAD_REQUEST, text(headers), why);
            case Heard.Ignored(var answer) -> Http.answer(Http.OK, json(headers), answer.orElse(EMPTY));
            case Heard.FromPatient(var inbound, var answer) -> {
                Invocation.await(ANSWER_WITHIN, () -> receive.receive(inbound));
                yield Http.answer(Http.OK, json(headers), answer.orElse(EMPTY));
            }
            case Heard.FromStaff said -> {
                Invocation.await(ANSWER_WITHIN, () -> staff.answer(said));
                yield Http.answer(Http.OK, json(headers), said.answer().orElse(EMPTY));
            }
        };
    }

    private static Map<String, String> text(Map<String, String> headers) {
        return typed(headers, Http.TEXT);
    }

    private static Map<String, String> json(Map<String, String> headers) {
        return typed(headers, Http.JSON);
    }

    private static Map<String, String> typed(Map<String, String> headers, String type) {
        var all = new HashMap<>(headers);
        all.putIfAbsent("content-type", type);
        return Map.copyOf(all);
    }
}
