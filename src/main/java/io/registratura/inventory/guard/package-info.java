/** Where personal data may lie and travel: what is connected, in which country, and whether the law lets it be. */
@org.jspecify.annotations.NullMarked
package io.registratura.inventory.guard;
