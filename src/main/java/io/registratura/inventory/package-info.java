/** What the house keeps about people, declared field by field: class, purpose, ground, term, who sees it, who receives it. */
@org.jspecify.annotations.NullMarked
package io.registratura.inventory;
