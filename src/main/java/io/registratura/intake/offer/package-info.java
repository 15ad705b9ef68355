/** Which of the clinic's services and doctors are asked for, in the patient's own words. Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.intake.offer;
