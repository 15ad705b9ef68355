package io.registratura.fakes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Bitrix24 portal on this machine, with the vendor's own manners and moods. */
public final class FakeBitrix24 implements AutoCloseable {

    /** How the portal takes a request. */
    public enum Mode {
        FINE,
        /** 503 QUERY_LIMIT_EXCEEDED, nothing done. */
        THROTTLED,
        /** 429 OPERATION_TIME_LIMIT, free again in 90 seconds. */
        SPENT,
        /** 503 OVERLOAD_LIMIT: blocked by hand. */
        OVERLOADED,
        /** 403 insufficient_scope. */
        FORBIDDEN,
        /** 500, nothing done. */
        BROKEN,
        /** 502 with a page of HTML. */
        PROXY,
        /** 500 although it was done. */
        DOES_THEN_BREAKS,
        /** Done, and no answer until the client has given up. */
        DOES_THEN_HANGS,
        /** Done, and the socket closes without an answer. */
        DOES_THEN_CLOSES,
        /** The socket closes, nothing done. */
        CLOSES,
        /** Nobody listens. */
        DOWN
    }

    /** A request as it came. */
    public record Request(String method, ObjectNode body) {}

    private static final String SECRET = "s3cr3tw3bh00k";

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Mode>> next = new HashMap<>();
    private final FakePortal portal = new FakePortal();
    private final FakeDoor door = new FakeDoor(this::take);
    private Mode mode = Mode.FINE;

    /** The address for {@code crm.bitrix24.webhook}. */
    public String webhook() {
        return "http://127.0.0.1:" + door.port() + "/rest/7/" + SECRET + "/";
    }

    /** What must never be seen outside. */
    public String secret() {
        return SECRET;
    }

    /** The mood from now on. */
    public synchronized void mode(Mode mode) {
        if (mode == Mode.DOWN && this.mode != Mode.DOWN) {
            door.shut();
        } else if (mode != Mode.DOWN && this.mode == Mode.DOWN) {
            door.open();
        }
        this.mode = mode;
    }

    /** The mood for the next calls of one method, in this order; after them {@link #mode(Mode)} again. */
    public synchronized void next(String method, Mode... moods) {
        next.computeIfAbsent(method, _ -> new ArrayDeque<>()).addAll(List.of(moods));
    }

    public List<Map<String, Object>> leads() {
        return portal.items(1);
    }

    public List<Map<String, Object>> deals() {
        return portal.items(2);
    }

    public List<Map<String, Object>> contacts() {
        return portal.items(3);
    }

    public List<Map<String, Object>> comments() {
        return portal.comments();
    }

    public List<Map<String, Object>> todos() {
        return portal.todos();
    }

    /** All requests since the start, those that were turned away too. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** How often this method was called. */
    public long calls(String method) {
        return requests.stream()
                .filter(request -> request.method().equals(method))
                .count();
    }

    /** Classic mode has leads; the simple one, the default here, has not. */
    public void classic(boolean classic) {
        portal.classic = classic;
    }

    /** A contact that staff has typed in, the phone as written; the answer is its id. */
    public int typeContact(String name, String phone) {
        return portal.type(name, phone);
    }

    /** Staff changes an item (lead 1, deal 2, contact 3). */
    public void edit(int type, Object id, Map<String, Object> fields) {
        portal.edit(type, id, fields);
    }

    /** Staff deletes an item. */
    public void delete(int type, Object id) {
        portal.delete(type, id);
    }

    /** The webhook's employee may no longer read this contact; the search for doubles still sees it. */
    public void hideContact(int id) {
        portal.hidden.add(id);
    }

    /** This portal has no such field. */
    public void dropField(int type, String field) {
        portal.fields(type).remove(field);
    }

    /** Ids come as strings, as some methods have them. */
    public void idsAsStrings(boolean strings) {
        portal.idsAsStrings = strings;
    }

    @Override
    public void close() {
        door.close();
    }

    /** An empty answer closes the socket. */
    private Optional<FakeReply> take(String path, ObjectNode body) {
        var method = path.substring(path.lastIndexOf('/') + 1);
        requests.add(new Request(method, body));
        if (!path.startsWith("/rest/7/" + SECRET + "/")) {
            return Optional.of(FakeReply.error(401, "NO_AUTH_FOUND", "Wrong authorization data"));
        }
        return switch (mood(method)) {
            case FINE -> Optional.of(portal.call(method, body));
            case THROTTLED -> Optional.of(FakeReply.error(503, "QUERY_LIMIT_EXCEEDED", "Too many requests"));
            case SPENT -> Optional.of(FakeReply.spent(90));
            case OVERLOADED -> Optional.of(FakeReply.error(503, "OVERLOAD_LIMIT", "REST API is blocked"));
            case FORBIDDEN -> Optional.of(FakeReply.error(403, "insufficient_scope", "Higher privileges required"));
            case BROKEN -> Optional.of(FakeReply.error(500, "INTERNAL_SERVER_ERROR", "Internal server error"));
            case PROXY -> Optional.of(new FakeReply(502, "<html><body>502 Bad Gateway</body></html>"));
            case DOES_THEN_BREAKS -> {
                portal.call(method, body);
                yield Optional.of(FakeReply.error(500, "ERROR_UNEXPECTED_ANSWER", "Unexpected response"));
            }
            case DOES_THEN_HANGS -> {
                portal.call(method, body);
                door.hang();
                yield Optional.empty();
            }
            case DOES_THEN_CLOSES -> {
                portal.call(method, body);
                yield Optional.empty();
            }
            case CLOSES, DOWN -> Optional.empty();
        };
    }

    private synchronized Mode mood(String method) {
        var moods = next.getOrDefault(method, new ArrayDeque<>());
        return moods.isEmpty() ? mode : moods.removeFirst();
    }
}
