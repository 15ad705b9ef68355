/** A person's request about their own data: its kind, its clock in Russian working days, its alerts. Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.rights;
