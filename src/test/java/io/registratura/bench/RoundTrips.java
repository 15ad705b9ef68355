package io.registratura.bench;

import io.registratura.bench.Child.Answer;
import io.registratura.fakes.CountingProxy;
import io.registratura.lambda.ZipFunction;
import io.registratura.words.Phrase;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Part one: how often a message goes to the database and back. Exact, so these figures are held by a test. */
final class RoundTrips {

    private static final int ROUNDS = 9;
    private static final String QUESTION = "Какой у вас адрес?";
    /** Long enough for what closes rows by itself. */
    private static final long IDLE = 1_000_000_000;

    private final Place place;

    RoundTrips(Place place) {
        this.place = place;
    }

    /** A kind of message: every round's count, and the most that the usual count may be. */
    record Counted(String kind, List<Integer> counts, int most) {

        /** The usual count: a machine that stands still in the middle of a round may add one to that round. */
        int usual() {
            return counts.stream().sorted().toList().get(counts.size() / 2);
        }

        boolean kept() {
            return usual() <= most;
        }
    }

    /** As a server: the packaged application behind the counting proxy. */
    List<Counted> server() throws Exception {
        try (var proxy = CountingProxy.before(place.database());
                var app = Child.application(place.settings(proxy.url()))) {
            Monday.set(app);
            var all = new ArrayList<Counted>();
            telegram(all, proxy, app);
            all.add(widget(proxy, app));
            return List.copyOf(all);
        }
    }

    private void telegram(List<Counted> all, CountingProxy proxy, Child app) {
        books(app, new Patient(place.telegram), new ArrayList<>(), proxy);
        var patient = new Patient(place.telegram);
        accept(app, patient.writes("/start"));
        var ordinary = new ArrayList<Integer>();
        var duplicate = new ArrayList<Integer>();
        for (int round = 0; round < ROUNDS; round++) {
            String update = patient.writes(QUESTION);
            ordinary.add(flights(proxy, () -> accept(app, update)));
            duplicate.add(flights(proxy, () -> accept(app, update)));
        }
        all.add(new Counted("Telegram: an ordinary message", ordinary, 2));
        all.add(new Counted("Telegram: its duplicate", duplicate, 2));
        var booking = new ArrayList<List<Integer>>();
        for (int round = 0; round < 5; round++) {
            books(app, new Patient(place.telegram), booking, proxy);
        }
        all.add(new Counted("Telegram: consent, and an offer of slots", column(booking, 0), 3));
        all.add(new Counted("Telegram: a confirmed booking", column(booking, 1), 3));
        all.add(new Counted("Telegram: a cancelled visit, both messages", column(booking, 2), 5));
        LockSupport.parkNanos(IDLE);
        String last = patient.writes(QUESTION);
        accept(app, last);
        var idle = List.of(flights(proxy, () -> LockSupport.parkNanos(IDLE)));
        all.add(new Counted("after the last answer, when nobody writes for 0.2 s", idle, 1));
        all.add(new Counted(
                "later: a second of silence", List.of(flights(proxy, () -> LockSupport.parkNanos(IDLE))), 0));
    }

    /** Books and cancels: the flights of the offer, of the booking and of the cancellation. */
    private void books(Child app, Patient patient, List<List<Integer>> rounds, CountingProxy proxy) {
        accept(app, patient.writes("Запишите меня к терапевту завтра вечером. Иван Петров, " + Phones.next()));
        accept(app, patient.presses(Phrase.BUTTON_AGREE));
        int offer = flights(proxy, () -> accept(app, patient.presses(Phrase.BUTTON_STAY_HERE)));
        int booking = flights(proxy, () -> accept(app, patient.picks()));
        int cancel = flights(proxy, () -> {
            accept(app, patient.writes("Отмените мою запись"));
            accept(app, patient.presses(Phrase.BUTTON_SURE));
        });
        rounds.add(List.of(offer, booking, cancel));
    }

    private static List<Integer> column(List<List<Integer>> rounds, int column) {
        return rounds.stream().map(round -> round.get(column)).toList();
    }

    private static Counted widget(CountingProxy proxy, Child app) {
        Answer session = app.post("/widget/demo/sessions", "{}", "origin", "http://localhost:0");
        String token = new JsonObject(session.body()).getString("token");
        var counts = new ArrayList<Integer>();
        for (int round = 0; round < ROUNDS; round++) {
            var body = new JsonObject().put("id", UUID.randomUUID().toString()).put("text", QUESTION);
            counts.add(flights(
                    proxy,
                    () -> ok(app.post(
                            "/widget/demo/messages",
                            body.encode(),
                            "origin",
                            "http://localhost:0",
                            "authorization",
                            "Bearer " + token))));
        }
        return new Counted("widget: an ordinary message", counts, 2);
    }

    /** As a function: the zip, which closes its rows after the answer has left, because it may be frozen then. */
    List<Counted> function() throws Exception {
        try (var proxy = CountingProxy.before(place.database());
                var zip = ZipFunction.start("telegram", place.settings(proxy.url()))) {
            var patient = new Patient(place.telegram);
            int before = proxy.flights();
            invoke(zip, patient.writes("/start"));
            int first = proxy.flights() - before;
            var whole = new ArrayList<Integer>();
            var duplicate = new ArrayList<Integer>();
            for (int round = 0; round < ROUNDS; round++) {
                String update = patient.writes(QUESTION);
                whole.add(flights(proxy, () -> invoke(zip, update)));
                duplicate.add(flights(proxy, () -> invoke(zip, update)));
            }
            return List.of(
                    new Counted("the very first message: connect, log in, prepare, and all below", List.of(first), 12),
                    new Counted("an ordinary message: 2 to the answer, 1 after it has left", whole, 3),
                    new Counted("its duplicate", duplicate, 2));
        }
    }

    static void accept(Child app, String update) {
        ok(app.post("/telegram/demo", update, "X-Telegram-Bot-Api-Secret-Token", Place.SECRET));
    }

    private static void ok(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("refused: " + answer);
        }
    }

    static void invoke(ZipFunction zip, String update) {
        try {
            var answer = zip.invoke(Patient.event(update));
            if (answer.failed() || !answer.body().contains("\"statusCode\":200")) {
                throw new IllegalStateException("refused: " + answer + "\n" + zip.log());
            }
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int flights(CountingProxy proxy, Runnable work) {
        int before = proxy.flights();
        work.run();
        return proxy.flights() - before;
    }
}
