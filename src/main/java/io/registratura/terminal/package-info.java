/** The same conversation on a terminal: no cloud, no database, no keys. */
@org.jspecify.annotations.NullMarked
package io.registratura.terminal;
