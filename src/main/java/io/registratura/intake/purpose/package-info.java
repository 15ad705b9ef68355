/** What a message is for: cues, and what takes a cue back (negation, "if", the told past). Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.intake.purpose;
