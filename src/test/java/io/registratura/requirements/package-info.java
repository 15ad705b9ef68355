/** The table of the law's requirements: which test holds each. */
@org.jspecify.annotations.NullMarked
package io.registratura.requirements;
