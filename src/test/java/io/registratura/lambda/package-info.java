/** The built zip as Lambda runs it: AWS's own runtime client in a process of its own, a small Runtime API server here. */
@org.jspecify.annotations.NullMarked
package io.registratura.lambda;
