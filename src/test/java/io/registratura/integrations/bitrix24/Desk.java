package io.registratura.integrations.bitrix24;

import io.registratura.clinic.BookingRules;
import io.registratura.clinic.Clinic;
import io.registratura.clinic.Doctor;
import io.registratura.clinic.Legal;
import io.registratura.clinic.ReminderRules;
import io.registratura.clinic.Service;
import io.registratura.fakes.FakeBitrix24;
import io.registratura.port.Address;
import io.registratura.port.Clinics;
import io.registratura.port.Crm.HumanCall;
import io.registratura.port.Crm.VisitRecord;
import io.registratura.port.Owed.CrmNews;
import io.registratura.port.Settings;
import io.registratura.port.Source;
import io.registratura.visit.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A clinic in Yekaterinburg with a portal beside it, and the visits its tests speak of. */
final class Desk implements Clinics, AutoCloseable {

    static final UUID VISIT = UUID.fromString("0197c0de-0000-7000-8000-000000000001");
    static final Instant TUESDAY = Instant.parse("2026-11-24T10:30:00Z");
    static final Instant FRIDAY = Instant.parse("2026-11-27T05:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");
    static final Clinic CLINIC = new Clinic(
            "romashka",
            "Ромашка",
            ZoneId.of("Asia/Yekaterinburg"),
            "+73432000000",
            "Малышева, 1",
            new Legal("ООО «Ромашка»", "6600000000", "https://romashka.example/policy"),
            List.of(new Service(
                    "therapist", "Приём терапевта", List.of(), Duration.ofMinutes(30), 1500, List.of("ivanova"))),
            List.of(new Doctor("ivanova", "Иванова Анна Сергеевна", Map.of(), Set.of(), Optional.empty())),
            new BookingRules(Duration.ofDays(30), Duration.ofHours(1), Duration.ofMinutes(10)),
            new ReminderRules(List.of(), LocalTime.of(21, 0), LocalTime.of(9, 0)));

    final FakeBitrix24 portal = new FakeBitrix24();
    final Map<String, String> settings = new HashMap<>(Map.of("webhook", portal.webhook()));
    final Bitrix24Crm crm = new Bitrix24Crm(this, new JdkBitrix24());

    String tell(CrmNews news, VisitRecord visit) {
        return crm.tell(CLINIC, visit, news).await().atMost(Duration.ofSeconds(15));
    }

    /** What the outside sees of a failed attempt. */
    RuntimeException failure(CrmNews news, VisitRecord visit) {
        try {
            tell(news, visit);
        } catch (RuntimeException failure) {
            return failure;
        }
        throw new AssertionError("expected a failure");
    }

    String call(String key, HumanCall call) {
        return crm.callHuman(CLINIC, key, call).await().atMost(Duration.ofSeconds(15));
    }

    static VisitRecord visit() {
        return visit(VISIT, TUESDAY, "Мария Петрова", "+79001234567");
    }

    static VisitRecord visit(UUID id, Instant from, String booker, String phone) {
        var utm = Map.of("utm_source", "yandex", "utm_medium", "cpc", "utm_campaign", "autumn", "other", "x");
        return new VisitRecord(
                id,
                "therapist",
                new Slot("ivanova", from, from.plusSeconds(1800)),
                1500,
                false,
                "Миша",
                booker,
                phone,
                new Address("romashka", "widget", "chat-77"),
                new Source(
                        utm,
                        Optional.of("https://romashka.example/[b]ceny[/b]"),
                        Optional.of("flyer"),
                        Optional.empty()),
                "2026-09",
                NOW,
                Optional.empty());
    }

    static VisitRecord at(VisitRecord visit, Instant from) {
        return new VisitRecord(
                visit.visit(),
                visit.service(),
                new Slot("ivanova", from, from.plusSeconds(1800)),
                visit.price(),
                visit.cancelled(),
                visit.patient(),
                visit.booker(),
                visit.phone(),
                visit.address(),
                visit.source(),
                visit.consentVersion(),
                visit.consentAt(),
                visit.deal());
    }

    static VisitRecord kept(VisitRecord visit, String deal) {
        return new VisitRecord(
                visit.visit(),
                visit.service(),
                visit.slot(),
                visit.price(),
                visit.cancelled(),
                visit.patient(),
                visit.booker(),
                visit.phone(),
                visit.address(),
                visit.source(),
                visit.consentVersion(),
                visit.consentAt(),
                Optional.of(deal));
    }

    Map<String, Object> theDeal() {
        var deals = portal.deals();
        if (deals.size() != 1) {
            throw new AssertionError("expected one deal, found " + deals.size());
        }
        return deals.getFirst();
    }

    String comment(int at) {
        return String.valueOf(portal.comments().get(at).get("COMMENT"));
    }

    @Override
    public Optional<Clinic> find(String key) {
        return Optional.of(CLINIC);
    }

    @Override
    public List<Clinic> all() {
        return List.of(CLINIC);
    }

    @Override
    public Settings settings(String clinic, String section) {
        return section.equals("crm.bitrix24") ? new Settings(Map.copyOf(settings), Map.of()) : Settings.NONE;
    }

    @Override
    public void close() {
        portal.close();
    }
}
