/** Dates that tell who somebody is, and dates of visits, which are kept. Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.redaction.dates;
