/** Dated facts of the law and of the channels, with the day on which each must be looked at again. */
@org.jspecify.annotations.NullMarked
package io.registratura.inventory.calendar;
