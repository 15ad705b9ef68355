/** Checking a dump of the journal from the command line: also a jar of its own, with {@code audit} and nothing else. */
@org.jspecify.annotations.NullMarked
package io.registratura.verifier;
