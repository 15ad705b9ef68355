package io.registratura.bench;

import java.util.List;
import java.util.Locale;

/** Middles and spreads. */
final class Figures {

    private Figures() {}

    static double median(List<Double> figures) {
        return quantile(figures, 0.5);
    }

    static double quantile(List<Double> figures, double share) {
        var sorted = figures.stream().sorted().toList();
        double at = share * (sorted.size() - 1);
        int below = (int) Math.floor(at);
        int above = (int) Math.ceil(at);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (at - below);
    }

    /** The middle, and the least and the most beside it. */
    static String spread(List<Double> figures, int digits) {
        return "%s (%s–%s)"
                .formatted(
                        number(median(figures), digits),
                        number(quantile(figures, 0), digits),
                        number(quantile(figures, 1), digits));
    }

    static String number(double figure, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", figure);
    }
}
