/** What a clinic declares of its data: whose law, which systems are connected, who works with it under which paper. */
@org.jspecify.annotations.NullMarked
package io.registratura.inventory.declared;
