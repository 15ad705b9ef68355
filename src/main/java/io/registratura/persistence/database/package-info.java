/** Which database, and the tables in it: DATABASE_URL in Quarkus' words, Flyway's migrations. */
@org.jspecify.annotations.NullMarked
package io.registratura.persistence.database;
