package io.registratura.integrations.bitrix24;

import io.registratura.integrations.bitrix24.Contacts.Found;
import io.registratura.integrations.bitrix24.Items.Item;
import io.registratura.port.Crm.ConsentNote;
import io.registratura.port.Crm.VisitRecord;
import io.registratura.port.Owed.CrmNews;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;

/**
 * Brings one visit's item up to the news: look, create or update, and last of all say it in the timeline, so that the only
 * thing a repeat may double is a comment.
 *
 * <p>News may come long after the fact. A visit that was cancelled before the portal ever heard of it is still created and
 * then marked: the clinic sees that a patient wanted to come. An item that staff has deleted is not brought back just to be
 * cancelled.
 */
record VisitNews(Items items, Kind kind, VisitItem item, CrmNews news) {

    /** The item's id as the house keeps it. */
    Uni<String> tell() {
        return find().chain(found -> found.map(this::update).orElseGet(this::create));
    }

    private Uni<Optional<Item>> find() {
        return items.find(kind.type, key())
                .chain(found -> found.isPresent() ? Uni.createFrom().item(found) : remembered());
    }

    /** Staff may have merged the item into another: our key is gone, but the id that we noted may still stand. */
    private Uni<Optional<Item>> remembered() {
        return visit().deal()
                .flatMap(kind::inside)
                .map(id -> items.get(kind.type, id))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<String> create() {
        if (news == CrmNews.CANCELLED && visit().deal().isPresent()) {
            return Uni.createFrom().item(visit().deal().get());
        }
        var origin = VisitItem.origin(item.words(), item.setup(), visit().address(), visit().source());
        return contacts().findOrCreate(visit(), origin).chain(this::add);
    }

    private Uni<String> add(Found contact) {
        return items.add(kind.type, key(), item.fresh(kind, contact))
                .chain(id -> news == CrmNews.CANCELLED
                        ? cancel(id, item.setup().category().orElse(0)).replaceWith(id)
                        : Uni.createFrom().item(id))
                .call(id -> items.comment(kind, id, item.comment(news, contact)))
                .call(this::consents)
                .map(kind::outside);
    }

    private Uni<String> update(Item found) {
        return change(found)
                .chain(this::warning)
                .call(contact -> items.comment(kind, found.id(), item.comment(news, contact)))
                .call(() -> news == CrmNews.BOOKED
                        ? consents(found.id())
                        : Uni.createFrom().voidItem())
                .replaceWith(kind.outside(found.id()));
    }

    /** Every decision with its whole text, an entry each: the ledger's mirror. */
    private Uni<Void> consents(String id) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (ConsentNote note : visit().consents()) {
            all = all.chain(() -> items.comment(kind, id, item.consent(note)));
        }
        return all;
    }

    private Uni<Void> change(Item found) {
        return switch (news) {
            case BOOKED, CONFIRMED -> Uni.createFrom().voidItem();
            case MOVED -> move(found);
            case CANCELLED -> cancel(found.id(), found.category());
        };
    }

    private Uni<Void> move(Item found) {
        var fields = item.moved(kind, found);
        return fields.isEmpty() ? Uni.createFrom().voidItem() : items.update(kind.type, found.id(), fields);
    }

    /** The failure stage of the pipeline in which the item stands now: staff may have moved it to another. */
    private Uni<Void> cancel(String id, int category) {
        var directory = kind == Kind.LEAD ? "STATUS" : category == 0 ? "DEAL_STAGE" : "DEAL_STAGE_" + category;
        return item.setup()
                .stageCancelled()
                .map(stage -> Uni.createFrom().item(stage))
                .orElseGet(() -> items.facts().failureStage(items.portal(), directory))
                .chain(stage -> items.update(kind.type, id, Map.of("stageId", stage)));
    }

    /** A booking found again may have lost its comment, and with it the line for a person. */
    private Uni<Found> warning() {
        return news == CrmNews.BOOKED
                ? contacts().find(visit().phone())
                : Uni.createFrom().item(new Found.Nobody());
    }

    private Contacts contacts() {
        return new Contacts(items);
    }

    private VisitRecord visit() {
        return item.visit();
    }

    private String key() {
        return visit().visit().toString();
    }
}
