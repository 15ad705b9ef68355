/** The words patients and staff read: every one of them lives in {@code messages/*.properties}. Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.words;
