/** The journal of personal data as a value: what an entry says, how entries hang together, what breaks that. */
@org.jspecify.annotations.NullMarked
package io.registratura.audit;
