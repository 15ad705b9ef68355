package io.registratura.intake.purpose;

import io.registratura.intake.Intent;
import io.registratura.intake.text.Pattern;

/** A cue that was found: what it speaks for; {@code sure} when no guard may take it back. */
record Cue(Intent intent, boolean sure, Pattern.Match match) {}
