package io.registratura.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;

/** What the portal keeps and how its methods answer. */
final class FakePortal {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONTACT = 3;

    final Set<Integer> hidden = new ConcurrentSkipListSet<>();
    boolean classic;
    boolean idsAsStrings;

    private final Map<Integer, Set<String>> fields =
            new TreeMap<>(Map.of(1, FakeFields.lead(), 2, FakeFields.deal(), CONTACT, FakeFields.contact()));
    private final Map<Integer, Map<Integer, Map<String, Object>>> items =
            new TreeMap<>(Map.of(1, new TreeMap<>(), 2, new TreeMap<>(), CONTACT, new TreeMap<>()));
    private final FakeTimeline timeline = new FakeTimeline();
    private int lastId = 1200;

    synchronized FakeReply call(String method, ObjectNode body) {
        return switch (method) {
            case "crm.settings.mode.get" -> FakeReply.result(classic ? 1 : 2);
            case "crm.item.fields" -> known(body, type -> FakeReply.result(FakeFields.described(fields(type))));
            case "crm.item.list" -> known(body, type -> list(type, body));
            case "crm.item.add" -> known(body, type -> add(type, body.path("fields")));
            case "crm.item.update" -> known(body, type -> update(type, body));
            case "crm.status.list" ->
                FakeFields.stages(body.at("/filter/ENTITY_ID").asText());
            case "crm.duplicate.findbycomm" -> findByPhone(body);
            case "crm.timeline.comment.add" -> timeline.comment(body.path("fields"), this::has, this::nextId);
            case "crm.activity.todo.add" -> timeline.todo(body, this::has, this::nextId);
            default -> FakeReply.error(404, "ERROR_METHOD_NOT_FOUND", "Method not found!");
        };
    }

    synchronized List<Map<String, Object>> items(int type) {
        return List.copyOf(items.get(type).values());
    }

    synchronized List<Map<String, Object>> comments() {
        return timeline.comments();
    }

    synchronized List<Map<String, Object>> todos() {
        return timeline.todos();
    }

    Set<String> fields(int type) {
        return Objects.requireNonNull(fields.get(type));
    }

    synchronized int type(String name, String phone) {
        var contact = new LinkedHashMap<String, Object>();
        contact.put("name", name);
        contact.put("fm", List.of(Map.of("typeId", "PHONE", "valueType", "WORK", "value", phone)));
        return store(CONTACT, contact);
    }

    synchronized void edit(int type, Object id, Map<String, Object> changed) {
        Objects.requireNonNull(items.get(type).get((Integer) id)).putAll(changed);
    }

    synchronized void delete(int type, Object id) {
        items.get(type).remove((Integer) id);
    }

    private FakeReply known(ObjectNode body, IntFunction<FakeReply> method) {
        int type = body.path("entityTypeId").asInt();
        return items.containsKey(type) ? method.apply(type) : notFound();
    }

    private FakeReply list(int type, ObjectNode body) {
        var select = StreamSupport.stream(body.path("select").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        var found = items.get(type).values().stream()
                .filter(item -> type != CONTACT || !hidden.contains((Integer) item.get("id")))
                .filter(item -> matches(item, body.path("filter")))
                .limit(50)
                .map(item -> selected(item, select))
                .toList();
        return FakeReply.list(Map.of("items", found), found.size());
    }

    private static boolean matches(Map<String, Object> item, JsonNode filter) {
        return filter.properties().stream()
                .allMatch(wanted -> Objects.toString(item.get(wanted.getKey()), "")
                        .equals(wanted.getValue().asText()));
    }

    private Map<String, Object> selected(Map<String, Object> item, List<String> select) {
        var chosen = new LinkedHashMap<String, Object>(item);
        chosen.keySet().retainAll(select);
        chosen.computeIfPresent("id", (_, id) -> shown(id));
        return chosen;
    }

    /** An unknown field is passed over without a word, and so is a phone that is not an array. */
    private FakeReply add(int type, JsonNode sent) {
        var item = new LinkedHashMap<String, Object>(Map.of("title", "", "comments", ""));
        write(type, item, sent);
        if (item.get("fm") instanceof String) {
            item.remove("fm");
        }
        if (type == 2) {
            item.putIfAbsent("categoryId", 0);
            item.putIfAbsent(
                    "stageId", item.get("categoryId").equals(0) ? "NEW" : "C" + item.get("categoryId") + ":NEW");
        }
        store(type, item);
        return item(item);
    }

    private FakeReply update(int type, ObjectNode body) {
        var item = items.get(type).get(body.path("id").asInt());
        if (item == null) {
            return notFound();
        }
        write(type, item, body.path("fields"));
        return item(item);
    }

    private void write(int type, Map<String, Object> item, JsonNode sent) {
        sent.properties().stream()
                .filter(field ->
                        fields(type).contains(field.getKey()) && !field.getKey().equals("id"))
                .forEach(field -> item.put(field.getKey(), JSON.convertValue(field.getValue(), Object.class)));
    }

    private FakeReply item(Map<String, Object> item) {
        var whole = new LinkedHashMap<>(item);
        whole.computeIfPresent("id", (_, id) -> shown(id));
        return FakeReply.result(Map.of("item", whole));
    }

    /** Compares numbers as they are written; nothing found is an array, not an object. */
    private FakeReply findByPhone(ObjectNode body) {
        if (!body.path("values").isArray() || body.path("values").isEmpty()) {
            return FakeReply.error(400, "Communication values is not defined", "Parameter 'values' is required.");
        }
        var values = StreamSupport.stream(body.path("values").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        if (values.size() > 20) {
            return FakeReply.error(400, "INVALID_ARG_VALUE", "Too many values.");
        }
        var found = items.get(CONTACT).values().stream()
                .filter(contact -> phones(contact).stream().anyMatch(values::contains))
                .map(contact -> shown(contact.get("id")))
                .toList();
        return FakeReply.result(found.isEmpty() ? List.of() : Map.of("CONTACT", found));
    }

    private static List<String> phones(Map<String, Object> contact) {
        return StreamSupport.stream(JSON.valueToTree(contact.get("fm")).spliterator(), false)
                .filter(entry -> entry.path("typeId").asText().equals("PHONE"))
                .map(entry -> entry.path("value").asText())
                .toList();
    }

    private boolean has(int type, int id) {
        return items.containsKey(type) && items.get(type).containsKey(id);
    }

    private int nextId() {
        return ++lastId;
    }

    private int store(int type, Map<String, Object> item) {
        item.put("id", ++lastId);
        items.get(type).put(lastId, item);
        return lastId;
    }

    private Object shown(Object id) {
        return idsAsStrings ? id.toString() : id;
    }

    private static FakeReply notFound() {
        return FakeReply.error(400, "NOT_FOUND", "Элемент не найден");
    }
}
