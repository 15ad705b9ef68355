package io.registratura.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registratura.clinic.Clinic;
import io.registratura.intake.Expecting;
import io.registratura.intake.Intent;
import io.registratura.intake.Person;
import io.registratura.intake.Understanding;
import io.registratura.intake.Understood;
import io.registratura.visit.Wish;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code ./run understand}: JSON lines in, what was understood of each as JSON lines out. */
public final class Understand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final String DEFAULT_CLINIC = "demo";

    private final Function<String, Optional<Clinic>> clinics;
    private final Understanding understanding = new Understanding();
    private final ObjectMapper json = new ObjectMapper();

    /** Looks clinics up by their key; empty for a clinic that is not known. */
    public Understand(Function<String, Optional<Clinic>> clinics) {
        this.clinics = clinics;
    }

    /** Reads standard input; the clinics are those of the folder {@code CLINICS}. */
    public static void main(String[] args) throws IOException {
        serve(ClinicFolder.open()::find);
    }

    /** Answers standard input on standard output, both in UTF-8, until the input ends. */
    public static void serve(Function<String, Optional<Clinic>> clinics) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        new Understand(clinics).run(in, new PrintStream(System.out, false, StandardCharsets.UTF_8));
    }

    /** Answers every line until the input ends; a line that cannot be read gets an error and the next one is read. */
    public void run(BufferedReader in, PrintStream out) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                out.println(answer(line));
                out.flush();
            }
        }
    }

    /** The answer to one line. */
    public String answer(String line) {
        ObjectNode answer = json.createObjectNode();
        answer.putNull("id");
        try {
            JsonNode question = json.readTree(line);
            answer.set("id", question.path("id").isMissingNode() ? answer.get("id") : question.get("id"));
            understand(question, answer);
        } catch (JsonProcessingException e) {
            answer.put("error", "not a JSON object");
        } catch (IllegalArgumentException | DateTimeException e) {
            answer.put("error", String.valueOf(e.getMessage()));
        }
        return answer.toString();
    }

    private void understand(JsonNode question, ObjectNode answer) {
        if (!question.path("text").isTextual()) {
            throw new IllegalArgumentException("text is missing");
        }
        Instant now = now(question.path("now").asText(""));
        String key = question.path("clinic").asText(DEFAULT_CLINIC);
        Clinic clinic = clinics.apply(key).orElseThrow(() -> new IllegalArgumentException("no such clinic"));
        Understood understood =
                understanding.understand(question.get("text").asText(), clinic, now, expecting(question));
        write(understood, clinic.zone(), now, answer);
    }

    private static Instant now(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("now is no ISO time with offset", e);
        }
    }

    private static Expecting expecting(JsonNode question) {
        String named = question.path("expecting").asText("ANYTHING");
        for (Expecting expecting : Expecting.values()) {
            if (expecting.name().equals(named)) {
                return expecting;
            }
        }
        return Expecting.ANYTHING;
    }

    private static void write(Understood understood, ZoneId zone, Instant now, ObjectNode answer) {
        ArrayNode intents = answer.putArray("intents");
        understood.intents().stream().sorted().map(Intent::wire).forEach(intents::add);
        understood
                .when()
                .ifPresentOrElse(
                        wish -> write(wish, zone, now, answer.putObject("when")), () -> answer.putNull("when"));
        ArrayNode persons = answer.putArray("persons");
        understood.persons().stream().filter(Understand::tells).forEach(person -> write(person, persons.addObject()));
        write(understood.services(), answer.putArray("services"));
        write(understood.doctors(), answer.putArray("doctors"));
    }

    private static void write(List<String> ids, ArrayNode array) {
        ids.forEach(array::add);
    }

    /** A part of the day without a day is vague out here: from and to alone could not carry it. */
    private static void write(Wish wish, ZoneId zone, Instant now, ObjectNode out) {
        boolean dayless = wish.part().isPresent() && wish.from().equals(now);
        out.put("from", TIME.format(wish.from().atZone(zone)));
        out.put("to", TIME.format(wish.to().atZone(zone)));
        out.put("exact", wish.exact());
        out.put("past", wish.past());
        out.put("vague", wish.vague() || dayless);
    }

    private static boolean tells(Person person) {
        return person.name().isPresent()
                || person.phone().isPresent()
                || person.age().isPresent();
    }

    private static void write(Person person, ObjectNode out) {
        out.put("name", person.name().orElse(null));
        out.put("phone", person.phone().map(phone -> phone.e164()).orElse(null));
        person.age().ifPresentOrElse(age -> number(out, age), () -> out.putNull("age"));
    }

    private static void number(ObjectNode out, double age) {
        if (age == Math.rint(age)) {
            out.put("age", (int) age);
        } else {
            out.put("age", age);
        }
    }
}
