/** Numbers that stand for a person, and numbers that a doctor needs. Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.redaction.numbers;
