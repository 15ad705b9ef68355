package io.registratura.integrations.bitrix24;

import io.registratura.port.Crm;
import io.registratura.port.Settings;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The section {@code crm.bitrix24} of a clinic file: {@code webhook} (its address is a secret), {@code responsible} (a
 * user's id), {@code category} (the pipeline), {@code stage-booked}, {@code stage-cancelled}, {@code source} («WEB»),
 * {@code entity} (deal, lead or auto).
 */
record Setup(
        String webhook,
        Optional<Integer> responsible,
        Optional<Integer> category,
        Optional<String> stageBooked,
        Optional<String> stageCancelled,
        String source,
        boolean wantsLeads) {

    static final String SECTION = "crm.bitrix24";
    static final String WEBHOOK = "webhook";

    private static final Pattern HTTPS = Pattern.compile("https://[^/?#\\s]+/rest/\\d+/[^/?#\\s]+/");
    private static final Pattern LOOPBACK =
            Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?/rest/\\d+/[^/?#\\s]+/");

    /** Refuses what can never work; a mistake in the file is for a person, not for a repeat. */
    static Setup of(Settings settings) {
        return new Setup(
                address(settings.get(WEBHOOK).orElse("")),
                number(settings, "responsible"),
                number(settings, "category"),
                settings.get("stage-booked"),
                settings.get("stage-cancelled"),
                settings.get("source").orElse("WEB"),
                leads(settings.get("entity").orElse("auto")));
    }

    private static String address(String webhook) {
        var whole = webhook.endsWith("/") ? webhook : webhook + "/";
        if (HTTPS.matcher(whole).matches() || LOOPBACK.matcher(whole).matches()) {
            return whole;
        }
        throw new Crm.Refused("setting webhook: expected the https address of an inbound webhook");
    }

    private static Optional<Integer> number(Settings settings, String key) {
        try {
            return settings.get(key).map(String::strip).map(Integer::valueOf);
        } catch (NumberFormatException _) {
            throw new Crm.Refused("setting " + key + ": expected a number");
        }
    }

    /** Deals work in every portal, so leads are made only where the file asks for them. */
    private static boolean leads(String entity) {
        return switch (entity) {
            case "auto", "deal" -> false;
            case "lead" -> true;
            default -> throw new Crm.Refused("setting entity: expected deal, lead or auto");
        };
    }

    /** The address never reaches a log. */
    @Override
    public String toString() {
        return "Setup[bitrix24]";
    }
}
