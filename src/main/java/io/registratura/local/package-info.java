/** One machine: embedded Postgres, HTTP in front of the functions, the time machine. */
@org.jspecify.annotations.NullMarked
package io.registratura.local;
