package io.registratura.widget;

import io.registratura.channels.widget.WidgetJson.Letter;
import io.registratura.dialog.Choice;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Event;
import io.registratura.port.Outgoing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A scripted talk: greeting, consent, phone, service, time, booked; on demand a reminder. */
final class StubTalk {

    private static final String VISIT = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    static final String CONSENT = "Чтобы записать вас, мне нужно ваше согласие на обработку персональных данных."
            + " Политика: https://example.org/privacy.";
    static final String BOOKED = "Вы записаны: среда, 4 ноября, 15:30, Иванова Анна Сергеевна.\n"
            + "Ростов-на-Дону, ул. Большая Садовая, 1, кабинет 12. Телефон: +7 863 200-00-00.\n\n"
            + "Если станет хуже, звоните 103 или 112. <b>Это</b> & <img src=x onerror=alert(1)>";

    private final Map<String, List<Letter>> boxes = new LinkedHashMap<>();
    private final Set<String> agreed = new HashSet<>();
    private long last;

    synchronized List<Letter> since(String chat, long after) {
        return boxes.getOrDefault(chat, List.of()).stream()
                .filter(letter -> letter.seq() > after)
                .toList();
    }

    synchronized void hear(String chat, Event event) {
        switch (event) {
            case Event.Started _ ->
                say(chat, "Здравствуйте! Я бот клиники «Здоровье». Помогу записаться к врачу. Что вас беспокоит?");
            case Event.Agreed _ -> {
                agreed.add(chat);
                say(chat, "Спасибо! Назовите, пожалуйста, телефон для связи.", Keyboard.ASK_PHONE);
            }
            case Event.Pressed(Choice choice) -> pressed(chat, choice);
            default -> wrote(chat);
        }
    }

    synchronized void remind() {
        List.copyOf(boxes.keySet())
                .forEach(chat -> say(
                        chat,
                        "Напоминаем: завтра, в среду, в 15:30 вас ждёт Иванова Анна Сергеевна.",
                        Keyboard.USUAL,
                        List.of(key("Приду", "confirm:" + VISIT)),
                        List.of(key("Перенести", "move:" + VISIT), key("Отменить", "cancel:" + VISIT))));
    }

    private void wrote(String chat) {
        if (agreed.contains(chat)) {
            say(
                    chat,
                    "К кому вас записать?",
                    Keyboard.USUAL,
                    List.of(key("Терапевт, 1800 ₽", "service:therapist"), key("Стоматолог, 2500 ₽", "service:dentist")),
                    List.of(key("Позвать оператора", "operator")));
        } else {
            say(chat, CONSENT, Keyboard.CONSENT, List.of(key("Согласен", "agree"), key("Не согласен", "decline")));
        }
    }

    private void pressed(String chat, Choice choice) {
        switch (choice) {
            case Choice.PickService _ ->
                say(
                        chat,
                        "Ближайшее время у терапевта:",
                        Keyboard.USUAL,
                        List.of(key("ср, 15:30", "slot:ivanova@h2lm6"), key("ср, 16:00", "slot:ivanova@h2ln0")),
                        List.of(key("чт, 9:30", "slot:ivanova@h2mzz"), key("Другое время", "other")));
            case Choice.PickSlot _ -> say(chat, BOOKED);
            case Choice.ConfirmVisit _ -> say(chat, "Отлично, ждём вас!");
            default -> say(chat, "Хорошо. Если передумаете, напишите.");
        }
    }

    private void say(String chat, String text) {
        say(chat, text, Keyboard.USUAL);
    }

    @SafeVarargs
    private void say(String chat, String text, Keyboard keyboard, List<Outgoing.Key>... rows) {
        List<List<Outgoing.Key>> buttons = new ArrayList<>();
        Collections.addAll(buttons, rows);
        boxes.computeIfAbsent(chat, _ -> new ArrayList<>())
                .add(new Letter(++last, new Outgoing(text, buttons, keyboard, Optional.empty())));
    }

    private static Outgoing.Key key(String label, String data) {
        return new Outgoing.Key(label, data);
    }
}
