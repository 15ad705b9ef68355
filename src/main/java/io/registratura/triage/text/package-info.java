/** How a message is read: cleaned, repaired, cut into tokens. Knows words, not medicine. */
@org.jspecify.annotations.NullMarked
package io.registratura.triage.text;
