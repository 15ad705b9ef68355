/** The only door for a text to a language model or out of the country; closed unless the clinic opens it. */
@org.jspecify.annotations.NullMarked
package io.registratura.outward;
