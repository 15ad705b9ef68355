/** Visits: which slots are free, when a visit may be booked, when to remind of it. Core: plain values. */
@org.jspecify.annotations.NullMarked
package io.registratura.visit;
