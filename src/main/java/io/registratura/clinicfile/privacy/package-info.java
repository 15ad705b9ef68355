/** The clinic file's section about data: read, joined with what is connected, and held against the guard. */
@org.jspecify.annotations.NullMarked
package io.registratura.clinicfile.privacy;
