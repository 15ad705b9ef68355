/** The names used on disk: how values of the core become JSON and come back. Only {@code persistence} comes here. */
@org.jspecify.annotations.NullMarked
package io.registratura.persistence.disk;
