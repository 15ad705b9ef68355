package io.registratura.functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path of ours: {@code /channel/clinic/what}; what is not there is empty. */
record Path(String channel, String clinic, String what) {

    static Path of(@Nullable APIGatewayV2HTTPEvent event) {
        List<String> parts = List.of(Http.path(event).split("/", -1));
        return new Path(part(parts, 1), part(parts, 2), part(parts, 3));
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }
}
