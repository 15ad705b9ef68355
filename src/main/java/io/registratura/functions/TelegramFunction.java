package io.registratura.functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.quarkus.funqy.Funq;
import io.registratura.channels.telegram.TelegramIn;
import io.registratura.port.Clinics;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /telegram/{clinic}}: Telegram's webhook. */
public class TelegramFunction {
    private final TelegramIn telegram;
    private final Reception reception;
    private final Clinics clinics;

    TelegramFunction(TelegramIn telegram, Reception reception, Clinics clinics) {
        this.telegram = telegram;
        this.reception = reception;
        this.clinics = clinics;
    }

    @Funq("telegram")
    public APIGatewayV2HTTPResponse telegram(@Nullable APIGatewayV2HTTPEvent event) {
        return Guard.http(event, () -> {
            String clinic = Path.of(event).clinic();
            if (clinics.find(clinic).isEmpty()) {
                return Http.answer(Http.NOT_FOUND, "unknown clinic");
            }
            return reception.take(telegram.read(clinic, Http.headers(event), Http.body(event)), Map.of());
        });
    }
}
