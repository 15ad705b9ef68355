package io.registratura.channels.widget;

import io.registratura.port.Address;
import io.registratura.port.Heard;
import java.util.Map;

/** What the widget's reader made of a request; {@code headers} go with whatever answer follows. */
public sealed interface WidgetResult {

    /** Headers of the answer: who may read it, and that nobody keeps it. */
    Map<String, String> headers();

    /** Nothing is left to do but to answer this. */
    record Finished(int status, Map<String, String> headers, String body) implements WidgetResult {}

    /** Something was heard, or refused in the common words of all channels. */
    record Taken(Heard heard, Map<String, String> headers) implements WidgetResult {}

    /** The page asks for the messages of this chat that came after this number. */
    record Reading(Address address, long after, Map<String, String> headers) implements WidgetResult {}
}
