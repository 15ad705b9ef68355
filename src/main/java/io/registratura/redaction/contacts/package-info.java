/** Ways to reach or to find somebody that are no numbers: mail, links, names in messengers, number plates. Core: pure Java. */
@org.jspecify.annotations.NullMarked
package io.registratura.redaction.contacts;
