/** A conversation as a value: what was heard, what is answered, what is asked of the world. Core: pure Java, total. */
@org.jspecify.annotations.NullMarked
package io.registratura.dialog;
