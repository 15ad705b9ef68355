/** What is thrown away when its time has passed; off the patient's path, so it may use Hibernate. */
@org.jspecify.annotations.NullMarked
package io.registratura.persistence.sweep;
