/** One use case, one class: load, advance, save, deliver. */
@org.jspecify.annotations.NullMarked
package io.registratura.flow;
