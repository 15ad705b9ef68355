/** Funqy entry points: the only room that knows it is in a cloud, and the only one that waits. */
@org.jspecify.annotations.NullMarked
package io.registratura.functions;
