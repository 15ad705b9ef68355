/** {@code ./run bench}: counts and ratios, measured side by side in one run on this machine. */
@org.jspecify.annotations.NullMarked
package io.registratura.bench;
