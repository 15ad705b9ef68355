package io.registratura.functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The outermost layer of an HTTP function: whatever goes wrong becomes an answer, and nobody's words reach the log. */
final class Guard {
    private static final Logger LOG = Logger.getLogger(Guard.class);

    private Guard() {}

    static APIGatewayV2HTTPResponse http(
            @Nullable APIGatewayV2HTTPEvent event, Supplier<APIGatewayV2HTTPResponse> work) {
        if (!Http.isCall(event)) {
            return Http.answer(Http.BAD_REQUEST, "not an HTTP call");
        }
        try {
            return work.get();
        } catch (Http.Refused refused) {
            return refused.answer();
        } catch (RuntimeException failure) {
            LOG.errorf("%s failed: %s", Http.method(event), told(failure));
            return Http.answer(500, Map.of("content-type", Http.TEXT), "failed, please repeat");
        }
    }

    /** Kinds and places only: an exception's message may quote a patient. */
    static String told(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(6)
                .map(each -> each.getClass().getName()
                        + Stream.of(each.getStackTrace())
                                .limit(6)
                                .map(frame -> "\n    at " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n  because of "));
    }
}
