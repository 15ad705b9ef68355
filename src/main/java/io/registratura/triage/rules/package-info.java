/** The rules as data: files, phrases, logic, and what counts as a present mention. */
@org.jspecify.annotations.NullMarked
package io.registratura.triage.rules;
