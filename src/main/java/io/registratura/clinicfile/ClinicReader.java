package io.registratura.clinicfile;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Doctor;
import io.registratura.clinicfile.privacy.PrivacyReader;
import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Report;
import io.registratura.clinicfile.tree.Section;
import io.registratura.clinicfile.tree.Wrong;
import io.registratura.clinicfile.tree.Yaml;
import io.registratura.inventory.declared.Posture;
import io.registratura.port.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One clinic file from its text to the clinic and its settings, or to all that is wrong with it. */
final class ClinicReader {
    private static final int LONGEST_ADDRESS = 300;
    private static final List<String> KEYS = List.of(
            "clinic",
            "name",
            "timezone",
            "phone",
            "address",
            "legal",
            "services",
            "doctors",
            "booking",
            "reminders",
            "channels",
            "crm",
            "model",
            "staff",
            "triage",
            "privacy");

    private ClinicReader() {}

    /** A file without mistakes. {@code line} is where its key stands, {@code privacyLine} where it speaks of its data. */
    record Good(Clinic clinic, Map<String, Settings> settings, Posture posture, int line, int privacyLine) {}

    static Optional<Good> read(String text, Report report) {
        return Yaml.tree(text, report).flatMap(tree -> tree.section(KEYS)).flatMap(ClinicReader::clinic);
    }

    private static Optional<Good> clinic(Section root) {
        var key = root.need("clinic", Texts::clinicKey);
        var name = root.need("name", Texts::name);
        var zone = root.need("timezone", Texts::zone);
        var phone = root.need("phone", Texts::phone);
        var address = root.need("address", place -> place.text(LONGEST_ADDRESS));
        var legal = root.need("legal", LegalReader::read);
        var reader = new DoctorReader();
        var doctors = root.need("doctors", some(reader::read)).orElse(List.<Doctor>of());
        var services = root.need("services", some(new ServiceReader(doctors, reader.known())::read));
        var booking = root.or("booking", RulesReader.USUAL_BOOKING, RulesReader::booking);
        var reminders = root.or("reminders", RulesReader.USUAL_REMINDERS, RulesReader::reminders);
        var settings = SettingsReader.read(root);
        var posture = root.or("privacy", Posture.SYNTHETIC, PrivacyReader::read);
        return root.whole(() -> new Good(
                new Clinic(
                        key.orElseThrow(),
                        name.orElseThrow(),
                        zone.orElseThrow(),
                        phone.orElseThrow(),
                        address.orElseThrow(),
                        legal.orElseThrow(),
                        services.orElseThrow(),
                        doctors,
                        booking,
                        reminders),
                settings,
                posture,
                root.line("clinic"),
                root.line("privacy")));
    }

    private static <T> Function<Place, Optional<List<T>>> some(Function<Place, Optional<T>> read) {
        return place ->
                place.isList() && place.items().orElseThrow().isEmpty() ? place.wrong(Wrong.EMPTY) : place.listOf(read);
    }
}
