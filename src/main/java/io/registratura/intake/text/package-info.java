/** Free text made readable: one alphabet, words, word lists and small patterns over words. Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.intake.text;
