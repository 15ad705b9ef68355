package io.registratura.clinicfile;

import io.registratura.clinic.Clinic;
import io.registratura.clinicfile.privacy.Admission;
import io.registratura.clinicfile.tree.Mistake;
import io.registratura.port.Clinics;
import io.registratura.port.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The clinics of a folder. Every mistake of every file is told at once; a clinic whose file has mistakes stays as it was
 * when the file was last good.
 */
public class ClinicFiles implements Clinics {
    private static final Map<String, List<String>> NEEDED = Map.of(
            "telegram", List.of("token", "secret"),
            "whatsapp", List.of("token", "app-secret", "verify-token", "phone-id"),
            "vk", List.of("token", "secret", "confirmation", "group-id"),
            "max", List.of("token", "secret"),
            "widget", List.of("origins"));

    private final Folder folder;
    private volatile Folder.Contents contents = Folder.Contents.NONE;

    /**
     * Reads the folder at once; {@code environment} fills in values such as {@code ${TELEGRAM_TOKEN:}}. A clinic whose
     * patients' data would lie where the law forbids it is not among them.
     */
    public ClinicFiles(Path folder, Function<String, Optional<String>> environment) {
        this(new Folder(folder, environment, true));
    }

    private ClinicFiles(Folder folder) {
        this.folder = folder;
        contents = folder.read(contents);
    }

    /** To look at, not to serve: also the clinics that the guard would refuse. */
    public static ClinicFiles described(Path folder, Function<String, Optional<String>> environment) {
        return new ClinicFiles(new Folder(folder, environment, false));
    }

    /** What this clinic says of its data, and what is connected. */
    public Optional<Admission> admission(String clinic) {
        return contents.clinic(clinic).map(folder::admission);
    }

    /** Reads the folder anew and tells every mistake found in it now. */
    public synchronized List<Mistake> reload() {
        contents = folder.read(contents);
        return contents.mistakes();
    }

    /** The mistakes found when the folder was last read, file by file, from the top of each to its end. */
    public List<Mistake> mistakes() {
        return contents.mistakes();
    }

    @Override
    public Optional<Clinic> find(String key) {
        return contents.clinic(key).map(ClinicReader.Good::clinic);
    }

    @Override
    public List<Clinic> all() {
        return contents.clinics().stream().map(ClinicReader.Good::clinic).toList();
    }

    @Override
    public Settings settings(String clinic, String section) {
        return contents.clinic(clinic)
                .map(good -> good.settings().getOrDefault(section, Settings.NONE))
                .orElse(Settings.NONE);
    }

    /** The channels on which this clinic can be reached: those that have all they need. */
    public List<String> channelsOn(String clinic) {
        return NEEDED.keySet().stream()
                .filter(channel -> missing(clinic, channel).isEmpty())
                .sorted()
                .toList();
    }

    /** The channels that are off though something is set, each with the keys that it still needs. */
    public Map<String, List<String>> channelsHalfSet(String clinic) {
        var half = new TreeMap<String, List<String>>();
        NEEDED.forEach((channel, needed) -> {
            var missing = missing(clinic, channel);
            if (!missing.isEmpty() && missing.size() < needed.size()) {
                half.put(channel, missing);
            }
        });
        return half;
    }

    private List<String> missing(String clinic, String channel) {
        var settings = settings(clinic, "channels." + channel);
        return NEEDED.getOrDefault(channel, List.of()).stream()
                .filter(key -> settings.get(key).isEmpty() && settings.list(key).isEmpty())
                .toList();
    }
}
