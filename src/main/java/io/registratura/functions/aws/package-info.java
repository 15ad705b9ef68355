/** What only a function on AWS needs: its settings out of Parameter Store. */
@org.jspecify.annotations.NullMarked
package io.registratura.functions.aws;
