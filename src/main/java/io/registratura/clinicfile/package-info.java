/** The clinic file: read whole, every mistake told at once, in Russian, with line and key. */
@org.jspecify.annotations.NullMarked
package io.registratura.clinicfile;
