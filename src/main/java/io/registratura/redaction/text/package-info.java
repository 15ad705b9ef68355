/** A text as it is searched, and what was found in it. Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.redaction.text;
