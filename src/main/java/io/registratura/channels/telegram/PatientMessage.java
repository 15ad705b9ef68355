package io.registratura.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.registratura.dialog.Event;
import io.registratura.dialog.Event.Media;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A patient's message in a private chat as an event; empty for service messages. */
final class PatientMessage {

    /** In order: an animation also looks like a document, a venue like a location. */
    private static final Map<String, Media> MEDIA = media();

    private PatientMessage() {}

    static Optional<Event> event(JsonNode message) {
        return Fields.text(message, "text")
                .map(Command::event)
                .or(() -> ContactCard.event(message.path("contact"), message.path("from")))
                .or(() -> media(message).map(kind -> new Event.SentMedia(kind, caption(message))));
    }

    /** The words in a message that may be heard again later. */
    static Optional<String> words(JsonNode message) {
        return event(message).flatMap(event -> switch (event) {
            case Event.Wrote wrote -> Optional.of(wrote.text());
            case Event.SentMedia sent -> sent.caption();
            case Event.SharedContact shared -> Optional.of(shared.phone().e164());
            default -> Optional.<String>empty();
        });
    }

    /** The pictures of an album come one by one: those without words are heard as one. */
    static Optional<String> album(JsonNode message) {
        return caption(message).isPresent() ? Optional.empty() : Fields.text(message, "media_group_id");
    }

    static boolean isMedia(JsonNode message) {
        return media(message).isPresent();
    }

    private static Optional<String> caption(JsonNode message) {
        return Fields.text(message, "caption").filter(caption -> !caption.isBlank());
    }

    private static Optional<Media> media(JsonNode message) {
        return MEDIA.keySet().stream()
                .filter(message::hasNonNull)
                .map(MEDIA::get)
                .findFirst();
    }

    private static Map<String, Media> media() {
        Map<String, Media> media = new LinkedHashMap<>();
        media.put("voice", Media.VOICE);
        media.put("audio", Media.VOICE);
        media.put("photo", Media.PHOTO);
        media.put("video", Media.VIDEO);
        media.put("video_note", Media.VIDEO);
        media.put("animation", Media.VIDEO);
        media.put("document", Media.DOCUMENT);
        media.put("sticker", Media.STICKER);
        media.put("venue", Media.LOCATION);
        media.put("location", Media.LOCATION);
        for (String other : new String[] {"contact", "dice", "poll", "story", "paid_media", "game"}) {
            media.put(other, Media.OTHER);
        }
        return media;
    }
}
