/** When would the patient like to come? Days, clocks and parts of the day out of words. Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.intake.time;
