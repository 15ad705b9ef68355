/** Names and addresses. Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.redaction.people;
