package io.registratura.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.registratura.clinicfile.ClinicFiles;
import io.registratura.consent.Documents;
import io.registratura.consent.Scope;
import io.registratura.flow.Channels;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever is asked can read the whole text: the very one that is kept with the decision. */
class ConsentPageTest {
    private final ClinicFiles clinics = new ClinicFiles(Path.of("clinics"), _ -> Optional.empty());
    private final ConsentPage page = new ConsentPage(clinics);

    @Test
    void the_page_shows_the_text_that_is_kept_and_its_hash() {
        var clinic = clinics.find("demo").orElseThrow();
        var kept = Documents.standard().render(Scope.CHANNEL_FOREIGN, clinic, Channels.of(clinics, "demo", "whatsapp"));
        var answer = read("demo", "channel_foreign", Map.of("channel", "whatsapp"));
        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).contains(kept.text(), kept.hash(), "WhatsApp");
        assertThat(answer.getHeaders().get("content-security-policy")).startsWith("default-src 'none'");
    }

    @Test
    void the_link_of_the_question_leads_to_a_text() {
        assertThat(clinics.find("demo").orElseThrow().legal().document("core")).endsWith("/consent/demo/core");
        assertThat(read("demo", "core", Map.of()).getBody()).contains("Согласие на обработку персональных данных");
    }

    @Test
    void an_unknown_clinic_or_scope_is_not_found_and_nothing_of_the_caller_is_repeated() {
        assertThatThrownBy(() -> read("nobody", "core", Map.of())).isInstanceOf(Http.Refused.class);
        assertThatThrownBy(() -> read("demo", "<script>", Map.of())).isInstanceOf(Http.Refused.class);
        assertThatThrownBy(() -> read("demo", "health", Map.of())).isInstanceOf(Http.Refused.class);
        assertThatThrownBy(() -> read("demo", "channel_foreign", Map.of("channel", "<script>")))
                .isInstanceOf(Http.Refused.class);
    }

    private APIGatewayV2HTTPResponse read(String clinic, String scope, Map<String, String> query) {
        var event = new APIGatewayV2HTTPEvent();
        event.setRawPath("/consent/" + clinic + "/" + scope);
        event.setQueryStringParameters(query);
        return page.read(io.registratura.functions.Path.of(event), event);
    }
}
