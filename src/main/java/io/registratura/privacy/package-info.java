/** Ports answered by cryptography: sealed fields, keyed hashes. */
@org.jspecify.annotations.NullMarked
package io.registratura.privacy;
