package io.registratura.bench;

import java.util.concurrent.atomic.AtomicInteger;

/** A phone for everybody: one person is never in two places at once. */
final class Phones {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private Phones() {}

    static String next() {
        int number = NUMBERS.incrementAndGet();
        return "8 900 555-%02d-%02d".formatted(number / 100, number % 100);
    }
}
