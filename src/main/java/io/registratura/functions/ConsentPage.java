package io.registratura.functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.registratura.clinic.Clinic;
import io.registratura.consent.Channel;
import io.registratura.consent.Document;
import io.registratura.consent.Documents;
import io.registratura.consent.Scope;
import io.registratura.flow.Channels;
import io.registratura.port.Clinics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /consent/{clinic}/{scope}}: the whole text in use, as it is kept with every decision, and its hash. */
@ApplicationScoped
class ConsentPage {
    private static final Map<String, String> HEADERS = Map.of(
            "content-type", "text/html; charset=utf-8",
            "content-security-policy", "default-src 'none'; style-src 'unsafe-inline'",
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer",
            "cache-control", "no-cache");
    private static final String PAGE = """
            <!doctype html>
            <html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <body style="font: 17px/1.5 system-ui, sans-serif; max-width: 42em; margin: 2em auto; padding: 0 1em">
            <main style="white-space: pre-wrap; overflow-wrap: anywhere">%s</main>
            <p style="color: #666; font-size: 13px; overflow-wrap: anywhere">SHA-256 %s</p></body></html>
            """;

    private final Clinics clinics;

    ConsentPage(Clinics clinics) {
        this.clinics = clinics;
    }

    /** {@code ?channel=telegram}: the notice about this messenger. */
    APIGatewayV2HTTPResponse read(Path path, @Nullable APIGatewayV2HTTPEvent event) {
        Clinic clinic = clinics.find(path.clinic()).orElseThrow(ConsentPage::unknown);
        Scope scope = Scope.of(path.what()).filter(Documents.standard()::has).orElseThrow(ConsentPage::unknown);
        Channel channel = Channels.of(clinics, path.clinic(), Http.query(event).getOrDefault("channel", "telegram"));
        if (scope == Scope.CHANNEL_FOREIGN && !channel.foreign()) {
            throw unknown();
        }
        Document document = Documents.standard().render(scope, clinic, channel);
        String text = escaped(document.text());
        return Http.answer(
                Http.OK, HEADERS, PAGE.formatted(text.lines().findFirst().orElse(""), text, document.hash()));
    }

    private static Http.Refused unknown() {
        return new Http.Refused(Http.NOT_FOUND, "no such text");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
