/** Ports answered by Postgres: rows, SQL, the names used on disk. */
@org.jspecify.annotations.NullMarked
package io.registratura.persistence;
