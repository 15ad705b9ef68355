package io.registratura.dialog;

import java.util.List;

/** The answer to one event: the talk as it is now, and what it asks of the world, in order. */
public record Step(Talk next, List<Effect> effects) {}
