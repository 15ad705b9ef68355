package io.registratura.clinic;

import java.time.Duration;
import java.util.List;

/** A service of the price list: what it is called, how long it takes, its price in roubles, who gives it. */
public record Service(
        String id, String name, List<String> aliases, Duration duration, int price, List<String> doctors) {}
