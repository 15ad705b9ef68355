/** What a patient may agree to, in which words, and what was decided. */
@org.jspecify.annotations.NullMarked
package io.registratura.consent;
