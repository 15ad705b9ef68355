package io.registratura.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registratura.port.Heard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The reader is total: updates with anything replaced, taken away or cut short are answered, never thrown at. */
class HostileUpdatesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e999",
            "99999999999999999999999",
            "\"\"",
            "\"null\"",
            "\"\\u0000\"",
            "\"/start \\u0000\"",
            "\"/\"",
            "\"/start@\"",
            "\"\\ud800\"",
            "\"agree\"",
            "\"private\"",
            "[]",
            "[null]",
            "{}",
            "{\"id\":null}",
            "[[{\"id\":1}]]");

    @Property(tries = 1500)
    void a_mutated_update_is_heard_or_ignored(
            @ForAll("samples") String sample, @ForAll long seed, @ForAll("changes") int changes) throws IOException {
        JsonNode update = JSON.readTree(Samples.bytes(sample));
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            mutate(update, random);
        }
        assertThat(Samples.read(JSON.writeValueAsBytes(update))).isNotNull().isNotInstanceOf(Heard.Forbidden.class);
    }

    @Property(tries = 300)
    void an_update_cut_short_is_malformed(@ForAll("samples") String sample, @ForAll long seed) {
        byte[] whole = Samples.bytes(sample);
        byte[] cut = Arrays.copyOf(whole, new Random(seed).nextInt(whole.length - "}\n".length()));
        assertThat(Samples.read(cut)).isInstanceOf(Heard.Malformed.class);
    }

    @Property(tries = 500)
    void any_bytes_are_answered(@ForAll byte[] body) {
        assertThat(Samples.read(body)).isNotNull();
    }

    @Property(tries = 500)
    void any_text_is_an_event(@ForAll String text) {
        assertThat(Command.event(text)).isNotNull();
        assertThat(Command.event("/" + text)).isNotNull();
        assertThat(Command.link("/start " + text)).isNotNull();
    }

    @Provide
    Arbitrary<String> samples() {
        return Arbitraries.of(Samples.names());
    }

    @Provide
    Arbitrary<Integer> changes() {
        return Arbitraries.integers().between(1, 4);
    }

    private static void mutate(JsonNode update, Random random) throws IOException {
        List<JsonNode> parents = new ArrayList<>();
        collect(update, parents);
        JsonNode parent = parents.get(random.nextInt(parents.size()));
        JsonNode strange = JSON.readTree(STRANGE.get(random.nextInt(STRANGE.size())));
        if (parent instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            change(object, names.get(random.nextInt(names.size())), strange, random.nextInt(4) == 0);
        } else if (parent instanceof ArrayNode array) {
            array.add(strange);
        }
    }

    private static void change(ObjectNode object, String name, JsonNode strange, boolean remove) {
        if (remove) {
            object.remove(name);
        } else {
            object.set(name, strange);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainerNode()) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }
}
