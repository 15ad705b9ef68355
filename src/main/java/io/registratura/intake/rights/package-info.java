/** Which right to one's own data does a message claim? Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.intake.rights;
