/** The clinic's own web page: the widget's wire format to and from our words. */
@org.jspecify.annotations.NullMarked
package io.registratura.channels.widget;
