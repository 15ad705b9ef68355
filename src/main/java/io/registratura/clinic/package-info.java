/** The clinic as its own file describes it: services, doctors, hours, rules. Core: plain values. */
@org.jspecify.annotations.NullMarked
package io.registratura.clinic;
