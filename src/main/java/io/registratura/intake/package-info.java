/** What did the patient say? Phones, names, services, times and intents out of free Russian text. Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.intake;
