package io.registratura.persistence.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.dialog.Draft;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Stage;
import io.registratura.dialog.Talk;
import io.registratura.port.Owed.CrmNews;
import io.registratura.port.Owed.What;
import io.registratura.port.Source;
import io.registratura.triage.Urgency;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NamesOnDiskTest {

    @Provide
    Arbitrary<Talk> talks() {
        return Values.talks();
    }

    @Provide
    Arbitrary<What> whats() {
        return Values.whats();
    }

    @Provide
    Arbitrary<Source> sources() {
        return Values.sources();
    }

    @Property(tries = 300)
    void every_talk_comes_back_from_its_text(@ForAll("talks") Talk talk) {
        assertThat(TalkJson.read(throughText(TalkJson.write(talk)))).isEqualTo(talk);
    }

    @Property(tries = 300)
    void every_debt_comes_back_from_its_text(@ForAll("whats") What what) {
        assertThat(WhatJson.read(throughText(WhatJson.write(what)))).isEqualTo(what);
    }

    @Property(tries = 100)
    void every_source_comes_back_from_its_text(@ForAll("sources") Source source) {
        assertThat(SourceJson.read(throughText(SourceJson.write(source)))).isEqualTo(source);
    }

    @Property(tries = 200)
    void what_is_kept_without_consent_names_nobody(@ForAll("talks") Talk talk) {
        Talk kept = TalkJson.read(TalkJson.writeImpersonal(talk));
        assertThat(kept.stage()).isEqualTo(StageJson.impersonal(talk.stage()));
        assertThat(kept.stage())
                .matches(stage ->
                        !(stage instanceof Stage.Deciding open) || open.words().isEmpty());
        assertThat(kept.past()).hasSameSizeAs(talk.past()).allMatch(NamesOnDiskTest::namesNobody);
        assertThat(kept.draft()).matches(NamesOnDiskTest::namesNobody);
    }

    private static boolean namesNobody(Draft draft) {
        return draft.name().isEmpty()
                && draft.phone().isEmpty()
                && draft.patient().isEmpty()
                && draft.age().isEmpty();
    }

    @Property(tries = 200)
    void cleaned_json_holds_nothing_that_postgres_refuses(@ForAll("whats") What what) {
        assertThat(Json.clean(WhatJson.write(what)).encode()).doesNotContain("\\u0000");
    }

    @Example
    void every_stage_and_every_debt_is_tried() {
        assertThat(seen(Values.stages())).isEqualTo(permitted(Stage.class));
        assertThat(seen(Values.whats())).isEqualTo(permitted(What.class));
    }

    private static Set<Class<?>> seen(Arbitrary<?> values) {
        return values.sampleStream().limit(500).map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> permitted(Class<?> type) {
        return Set.of(type.getPermittedSubclasses());
    }

    @Example
    void fields_of_a_later_version_are_left_alone_and_what_it_renamed_goes_to_a_person() {
        var json = TalkJson.write(Talk.FRESH).put("mood", "good");
        assertThat(TalkJson.read(json)).isEqualTo(Talk.FRESH);
        json.getJsonObject("stage").put("is", "dreaming");
        assertThat(TalkJson.read(json).stage()).isEqualTo(new Stage.WithHuman(new Stage.AtRest()));
        assertThat(TalkJson.read(new JsonObject()).stage()).isEqualTo(new Stage.WithHuman(new Stage.AtRest()));
        var human = TalkJson.write(Talk.FRESH.withStage(new Stage.WithHuman(new Stage.New())));
        human.getJsonObject("stage").put("before", new JsonObject().put("is", "dreaming"));
        assertThat(TalkJson.read(human).stage()).isEqualTo(new Stage.WithHuman(new Stage.AtRest()));
    }

    /** Constants are written by name: who renames one must read the old name too. */
    @Example
    void names_of_constants_on_disk_stay() {
        assertThat(names(Stage.Question.class)).contains("NAME", "PHONE", "FOR_WHOM", "SERVICE", "TIME");
        assertThat(names(Stage.VisitAction.class)).contains("MOVE", "CANCEL");
        assertThat(names(Urgency.class)).contains("NOT_SYMPTOM", "ROUTINE", "URGENT", "EMERGENCY");
        assertThat(names(Keyboard.class)).contains("USUAL", "ASK_PHONE", "CONSENT");
        assertThat(names(CrmNews.class)).contains("BOOKED", "MOVED", "CANCELLED", "CONFIRMED");
    }

    private static Set<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    private static JsonObject throughText(JsonObject json) {
        return new JsonObject(json.encode());
    }
}
