package io.registratura.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;

/** Telegram's Bot API on this machine: keeps what was delivered to whom, with the vendor's own manners and moods. */
public final class FakeTelegram implements AutoCloseable {

    /** How a call to send is taken. */
    public enum Mode {
        FINE,
        /** 429 with {@code retry_after}. */
        THROTTLED,
        /** 403: the patient has blocked the bot. */
        BLOCKED,
        /** 500, nothing sent. */
        BROKEN,
        /** No answer until the client has given up, nothing sent. */
        HANGS,
        /** Sent, and the socket closes without an answer. */
        SENDS_THEN_CLOSES
    }

    /** A button as the patient sees it. */
    public record Button(String label, String data) {}

    /** A message that has reached a chat. */
    public record Delivered(long id, String chat, String text, JsonNode body) {

        /** The buttons under the message, row by row. */
        public List<Button> buttons() {
            return StreamSupport.stream(body.at("/reply_markup/inline_keyboard").spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(key -> new Button(
                            key.path("text").asText(), key.path("callback_data").asText()))
                    .toList();
        }

        /** The message that this one replies to. */
        public Optional<Long> repliesTo() {
            JsonNode id = body.at("/reply_parameters/message_id");
            return id.isMissingNode() ? Optional.empty() : Optional.of(id.asLong());
        }
    }

    /** How many seconds a throttled sender is asked to wait. */
    public static final int RETRY_AFTER = 30;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOKEN = "100200300:fake-token";

    private final AtomicLong ids = new AtomicLong(1000);
    private final List<Delivered> delivered = new ArrayList<>();
    private final List<String> attempts = new ArrayList<>();
    private final Map<String, Deque<Mode>> next = new HashMap<>();
    private final Map<String, Mode> moods = new HashMap<>();
    private final FakeDoor door = new FakeDoor(this::take);
    private Mode mode = Mode.FINE;

    /** The address for {@code channels.telegram.api}. */
    public String api() {
        return "http://127.0.0.1:" + door.port();
    }

    /** The bot's token. */
    public String token() {
        return TOKEN;
    }

    /** The mood from now on. */
    public synchronized void mode(Mode all) {
        mode = all;
    }

    /** The mood for one chat from now on. */
    public synchronized void mode(String chat, Mode mood) {
        moods.put(chat, mood);
    }

    /** The mood for the next messages to one chat, in this order; after them the usual one again. */
    public synchronized void next(String chat, Mode... some) {
        next.computeIfAbsent(chat, _ -> new ArrayDeque<>()).addAll(List.of(some));
    }

    /** What has reached this chat, in order. */
    public synchronized List<Delivered> delivered(String chat) {
        return delivered.stream().filter(message -> message.chat().equals(chat)).toList();
    }

    /** Everything that has reached anybody, in order. */
    public synchronized List<Delivered> delivered() {
        return List.copyOf(delivered);
    }

    /** How often somebody tried to write to this chat, delivered or not. */
    public synchronized long attempts(String chat) {
        return attempts.stream().filter(chat::equals).count();
    }

    /** Waits for this many messages in a chat. */
    public List<Delivered> await(String chat, int atLeast) {
        until(atLeast + " messages in " + chat, () -> delivered(chat).size() >= atLeast);
        return delivered(chat);
    }

    /** Waits for this many attempts to write to a chat. */
    public void awaitAttempts(String chat, long atLeast) {
        until(atLeast + " attempts in " + chat, () -> attempts(chat) >= atLeast);
    }

    private synchronized void until(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited in vain for " + what);
            }
            pause(left);
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the loop stands in the caller
    private synchronized void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        door.close();
    }

    /** An empty answer closes the socket. */
    private Optional<FakeReply> take(String path, ObjectNode body) {
        if (!path.equals("/bot" + TOKEN + "/sendMessage")) {
            return Optional.of(error(404, "Not Found"));
        }
        return switch (mood(body.path("chat_id").asText())) {
            case FINE -> Optional.of(send(body));
            case THROTTLED -> Optional.of(throttled());
            case BLOCKED -> Optional.of(error(403, "Forbidden: bot was blocked by the user"));
            case BROKEN -> Optional.of(error(500, "Internal Server Error"));
            case HANGS -> {
                door.hang();
                yield Optional.empty();
            }
            case SENDS_THEN_CLOSES -> {
                send(body);
                yield Optional.empty();
            }
        };
    }

    private synchronized Mode mood(String chat) {
        attempts.add(chat);
        notifyAll();
        Deque<Mode> own = next.getOrDefault(chat, new ArrayDeque<>());
        return own.isEmpty() ? moods.getOrDefault(chat, mode) : own.removeFirst();
    }

    private synchronized FakeReply send(ObjectNode body) {
        String text = body.path("text").asText();
        if (text.isBlank() || text.length() > 4096) {
            return error(
                    400, text.isBlank() ? "Bad Request: message text is empty" : "Bad Request: message is too long");
        }
        var message = new Delivered(ids.incrementAndGet(), body.path("chat_id").asText(), text, body);
        delivered.add(message);
        notifyAll();
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ok", true);
        ObjectNode result = answer.putObject("result");
        result.put("message_id", message.id()).put("date", 1_767_225_600).put("text", text);
        result.putObject("chat").put("id", body.path("chat_id").asLong()).put("type", "private");
        return new FakeReply(200, answer.toString());
    }

    private static FakeReply throttled() {
        ObjectNode answer = failure(429, "Too Many Requests: retry after " + RETRY_AFTER);
        answer.putObject("parameters").put("retry_after", RETRY_AFTER);
        return new FakeReply(429, answer.toString());
    }

    private static FakeReply error(int status, String description) {
        return new FakeReply(status, failure(status, description).toString());
    }

    private static ObjectNode failure(int status, String description) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ok", false)
                .put("error_code", status)
                .put("description", description);
    }
}
