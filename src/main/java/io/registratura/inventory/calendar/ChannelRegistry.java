package io.registratura.inventory.calendar;

import io.registratura.inventory.PrivacyWords;
import io.registratura.inventory.Sheet;
import io.registratura.inventory.calendar.Channel.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The channels with their dated facts: which may be used, and where to go when one is gone. */
public record ChannelRegistry(List<Channel> channels) {
    private static final int REVIEW_DAYS = 90;

    /** The house's own. */
    public static ChannelRegistry standard() {
        return of(Sheet.load("channels.txt"));
    }

    static ChannelRegistry of(Sheet sheet) {
        return new ChannelRegistry(
                sheet.rows().stream().map(ChannelRegistry::channel).toList());
    }

    public Optional<Channel> find(String name) {
        return channels.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /**
     * Where something due goes now: the channel itself while it works, else the first of those behind it that works and
     * that the patient has. A state clinic goes only where it may.
     */
    public Optional<Channel> route(String from, Set<String> reachable, boolean state) {
        var tried = new ArrayList<String>();
        Optional<Channel> at = find(from);
        while (at.isPresent() && !tried.contains(at.get().name())) {
            Channel channel = at.get();
            if (reachable.contains(channel.name()) && channel.mayRemind() && (channel.forState() || !state)) {
                return at;
            }
            tried.add(channel.name());
            at = channel.instead().flatMap(this::find);
        }
        return Optional.empty();
    }

    /** What the clinic should know of the channels that it has switched on. */
    public List<String> warnings(List<String> on, LocalDate today) {
        var lines = new ArrayList<String>();
        for (Channel channel : channels) {
            if (on.contains(channel.name())) {
                if (channel.status() != Status.OPEN) {
                    lines.add(line(channel.status().name().toLowerCase(Locale.ROOT), channel));
                }
                if (today.isAfter(channel.checked().plusDays(REVIEW_DAYS))) {
                    lines.add(line("stale", channel));
                }
            }
        }
        return lines;
    }

    private static String line(String kind, Channel channel) {
        return PrivacyWords.say(
                "channel." + kind,
                Map.of(
                        "channel",
                        PrivacyWords.component(channel.name()),
                        "checked",
                        channel.checked().toString(),
                        "instead",
                        channel.instead().map(PrivacyWords::component).orElse("–")));
    }

    private static Channel channel(Sheet.Row row) {
        return new Channel(
                row.cell(0),
                row.cell(1),
                row.cell(2),
                Status.valueOf(row.cell(3).toUpperCase(Locale.ROOT)),
                row.cell(4).equals("yes"),
                row.cell(5).equals("yes"),
                row.cell(6),
                Optional.of(row.cell(7)).filter(next -> !next.equals("-")),
                LocalDate.parse(row.cell(8)));
    }
}
