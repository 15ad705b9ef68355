/** What a text tells of a person is replaced before it may go anywhere: identifiers, names, addresses. Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.redaction;
