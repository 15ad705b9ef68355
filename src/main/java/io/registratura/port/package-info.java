/** What the core needs of the world, as small interfaces in our own language. */
@org.jspecify.annotations.NullMarked
package io.registratura.port;
