/** The widget and the demo page in a real browser. */
@org.jspecify.annotations.NullMarked
package io.registratura.widget;
