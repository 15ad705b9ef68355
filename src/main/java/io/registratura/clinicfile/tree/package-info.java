/** A YAML text as a tree of places that know their line and key and tell, in Russian, what is wrong there. */
@org.jspecify.annotations.NullMarked
package io.registratura.clinicfile.tree;
