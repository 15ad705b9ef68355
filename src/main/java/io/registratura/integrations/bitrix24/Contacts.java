package io.registratura.integrations.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import io.registratura.port.Crm;
import io.registratura.port.Crm.VisitRecord;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The patient's contact, found by phone or created once. */
record Contacts(Items items) {

    /** Whom a phone has led to. */
    sealed interface Found {
        record Nobody() implements Found {}

        record One(String id) implements Found {}

        /** Families share a phone: nobody is picked. */
        record Several(int count) implements Found {}
    }

    /** The contact with this phone in any usual form of writing it. */
    Uni<Found> find(String phone) {
        if (phone.isBlank()) {
            return Uni.createFrom().item(new Found.Nobody());
        }
        var body = Map.of("type", "PHONE", "entity_type", "CONTACT", "values", ContactCard.writtenForms(phone));
        return items.portal()
                .ask("crm.duplicate.findbycomm", body)
                .map(Contacts::ids)
                .chain(this::readable);
    }

    /** Looks by phone, then by our own key (a lost answer's contact may have had its phone changed), then creates. */
    Uni<Found> findOrCreate(VisitRecord visit, Map<String, String> origin) {
        return find(visit.phone())
                .chain(found -> found instanceof Found.Nobody
                        ? ours(visit, origin)
                        : Uni.createFrom().item(found));
    }

    private Uni<Found> ours(VisitRecord visit, Map<String, String> origin) {
        var key = visit.visit().toString();
        return items.find(Kind.CONTACT, key)
                .chain(left -> left.map(item -> Uni.createFrom().item(item.id()))
                        .orElseGet(() -> items.add(Kind.CONTACT, key, card(visit, origin))))
                .map(Found.One::new);
    }

    /** An id that cannot be read means that the webhook's employee lacks rights: no reason to make a second contact. */
    private Uni<Found> readable(List<String> ids) {
        return switch (ids.size()) {
            case 0 -> Uni.createFrom().item(new Found.Nobody());
            case 1 ->
                items.get(Kind.CONTACT, ids.getFirst())
                        .map(item -> new Found.One(item.map(Items.Item::id)
                                .orElseThrow(() -> new Crm.Refused("contact found by phone cannot be read"))));
            default -> Uni.createFrom().item(new Found.Several(ids.size()));
        };
    }

    private Map<String, Object> card(VisitRecord visit, Map<String, String> origin) {
        var fields = new HashMap<String, Object>(origin);
        fields.putAll(ContactCard.name(visit.booker().isBlank() ? visit.patient() : visit.booker()));
        items.portal().setup().responsible().ifPresent(user -> fields.put("assignedById", user));
        if (!visit.phone().isBlank()) {
            fields.put("fm", ContactCard.phone(visit.phone()));
        }
        return fields;
    }

    /** Nothing found is {@code []} in the place of an object. */
    private static List<String> ids(JsonNode result) {
        return StreamSupport.stream(result.path("CONTACT").spliterator(), false)
                .map(id -> Items.id("crm.duplicate.findbycomm", id))
                .distinct()
                .toList();
    }
}
