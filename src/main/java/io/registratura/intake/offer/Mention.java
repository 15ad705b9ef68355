package io.registratura.intake.offer;

import java.util.Set;

/** Words that name services ({@code ids}, none when the clinic lacks what was named), or a doctor. */
record Mention(int start, int end, Set<String> ids) {}
