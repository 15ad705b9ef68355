/** Who is spoken of: phones, names and ages, and whose they are. Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.intake.people;
