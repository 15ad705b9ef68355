package io.registratura.redaction;

import io.registratura.redaction.contacts.ContactFinder;
import io.registratura.redaction.dates.DateFinder;
import io.registratura.redaction.numbers.Clinical;
import io.registratura.redaction.numbers.Leftover;
import io.registratura.redaction.numbers.NumberFinder;
import io.registratura.redaction.numbers.SpokenNumbers;
import io.registratura.redaction.people.AddressFinder;
import io.registratura.redaction.people.NameFinder;
import io.registratura.redaction.people.Staff;
import io.registratura.redaction.text.Finding;
import io.registratura.redaction.text.Page;
import io.registratura.redaction.text.Plain;
import io.registratura.redaction.text.Type;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes out of a text what tells who is meant and leaves what a doctor or a registrar needs. Total and pure: any text has an
 * answer, the same one every time, in time that grows with the text alone.
 */
public final class Redactor {
    /** A text is read so far; what is behind is left out, never let through. */
    public static final int LIMIT = 4096;

    private static final int MOST_LOOKS = 5;
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private final Staff staff;
    private final Pattern published;

    private Redactor(Staff staff, Pattern published) {
        this.staff = staff;
        this.published = published;
    }

    /** {@code published} are words that stay as they are, such as the clinic's name; {@code doctors} are full names. */
    public static Redactor of(Collection<String> published, Collection<String> doctors) {
        var words = published.stream()
                .filter(one -> !one.isBlank())
                .map(Pattern::quote)
                .toList();
        var pattern = words.isEmpty()
                ? NOTHING
                : Pattern.compile("(?iu)(?<![\\p{L}\\d])(?:" + String.join("|", words) + ")(?![\\p{L}\\d])");
        return new Redactor(Staff.of(doctors), pattern);
    }

    /** Hides what is personal on this day; what was hidden before in the dialogue keeps its placeholder. */
    public Redacted redact(String text, Placeholders known, LocalDate today) {
        String head = text.length() > LIMIT ? text.substring(0, whole(text)) : text;
        var now = new Redacted(head, Map.of(), known, false);
        for (int look = 0; look < MOST_LOOKS && !now.settled(); look++) {
            now = again(now, today);
        }
        return now;
    }

    /** No half of a sign is left at the cut. */
    private static int whole(String text) {
        return Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
    }

    private Redacted again(Redacted before, LocalDate today) {
        Plain plain = Plain.of(before.text());
        List<Finding> found = findings(plain.text(), today);
        var counts = new EnumMap<Type, Integer>(Type.class);
        counts.putAll(before.counts());
        var known = before.placeholders();
        var out = new StringBuilder();
        int at = 0;
        for (Finding finding : found) {
            int start = Math.max(at, plain.start(finding.start()));
            int end = plain.end(finding.end());
            String words = before.text().substring(start, end);
            var named = known;
            String label = known.of(finding.type(), words)
                    .orElseGet(() -> Label.next(finding.type(), finding.note(), named.labels(), before.text()));
            known = finding.type().numbered() ? known.with(label, words) : known;
            counts.merge(finding.type(), 1, Integer::sum);
            out.append(before.text(), at, start).append(label);
            at = end;
        }
        out.append(before.text(), at, before.text().length());
        return new Redacted(out.toString(), Map.copyOf(counts), known, found.isEmpty());
    }

    private List<Finding> findings(String plain, LocalDate today) {
        var page = new Page(plain);
        page.matches(Label.ANY).forEach(match -> page.keep(match.start(), match.end()));
        page.matches(published).forEach(match -> page.keep(match.start(), match.end()));
        ContactFinder.find(page);
        DateFinder.findLong(page, today);
        NumberFinder.find(page);
        SpokenNumbers.find(page);
        DateFinder.findShort(page, today);
        AddressFinder.find(page);
        NameFinder.find(page, staff);
        Clinical.keep(page);
        Leftover.find(page);
        return page.found();
    }
}
