package io.registratura.functions.aws;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** AWS Systems Manager Parameter Store, by its one call that we need: the SDK's client for it would add 6 MB to the zip. */
final class ParameterStore implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String CALL = "AmazonSSM.GetParametersByPath";

    private final String region;
    private final URI endpoint;
    private final SdkHttpClient http = UrlConnectionHttpClient.builder()
            .connectionTimeout(PATIENCE)
            .socketTimeout(PATIENCE)
            .build();

    /** {@code endpoint}: another address than AWS's, or empty. */
    ParameterStore(String region, String endpoint) {
        this.region = region;
        this.endpoint = URI.create(endpoint.isEmpty() ? "https://ssm." + region + ".amazonaws.com/" : endpoint);
    }

    /** Every parameter right under the path, by its last name. */
    Map<String, String> under(String path) {
        var found = new HashMap<String, String>();
        var token = (String) null;
        do {
            var page = ask(path, token);
            for (var each : page.getJsonArray("Parameters", new JsonArray())) {
                var parameter = (JsonObject) each;
                found.put(lastName(parameter.getString("Name")), parameter.getString("Value"));
            }
            token = page.getString("NextToken");
        } while (token != null);
        return found;
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private JsonObject ask(String path, @Nullable String token) {
        var question =
                new JsonObject().put("Path", path).put("WithDecryption", true).put("MaxResults", 10);
        if (token != null) {
            question.put("NextToken", token);
        }
        try {
            return call(question.encode());
        } catch (IOException failure) {
            throw new IllegalStateException("Parameter Store does not answer", failure);
        }
    }

    private JsonObject call(String question) throws IOException {
        var body = ContentStreamProvider.fromUtf8String(question);
        var call = HttpExecuteRequest.builder()
                .request(signed(body))
                .contentStreamProvider(body)
                .build();
        var answer = http.prepareRequest(call).call();
        var status = answer.httpResponse().statusCode();
        try (var stream = answer.responseBody().orElseThrow(() -> new IOException("empty answer"))) {
            // what a refusal says may name the path, never a value; the status is enough
            if (status != 200) {
                throw new IllegalStateException("Parameter Store answered " + status);
            }
            return new JsonObject(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private SdkHttpRequest signed(ContentStreamProvider body) {
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", CALL)
                .build();
        try (var credentials = DefaultCredentialsProvider.builder().build()) {
            return AwsV4HttpSigner.create()
                    .sign(sign -> sign.identity(credentials.resolveCredentials())
                            .request(request)
                            .payload(body)
                            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ssm")
                            .putProperty(AwsV4HttpSigner.REGION_NAME, region))
                    .request();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
