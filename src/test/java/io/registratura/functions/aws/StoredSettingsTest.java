package io.registratura.functions.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoredSettingsTest {

    @RegisterExtension
    static final WireMockExtension AWS = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @BeforeEach
    void credentials() {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    @AfterEach
    void forget() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void every_parameter_under_the_path_counts_as_an_environment_variable() {
        AWS.stubFor(post("/").withRequestBody(equalToJson("""
                {"Path":"/registratura/prod","WithDecryption":true,"MaxResults":10}""")).willReturn(okJson("""
                {"Parameters":[{"Name":"/registratura/prod/MASTER_KEY","Type":"SecureString","Value":"a2V5"}],"NextToken":"more"}""")));
        AWS.stubFor(post("/").withRequestBody(equalToJson("""
                {"Path":"/registratura/prod","WithDecryption":true,"MaxResults":10,"NextToken":"more"}""")).willReturn(okJson("""
                {"Parameters":[{"Name":"/registratura/prod/QUARKUS_DATASOURCE_USERNAME","Value":"bot"}]}""")));

        var config = config();

        assertThat(config.getValue("MASTER_KEY", String.class)).isEqualTo("a2V5");
        assertThat(config.getValue("quarkus.datasource.username", String.class)).isEqualTo("bot");
        AWS.verify(
                2,
                postRequestedFor(urlEqualTo("/"))
                        .withHeader("X-Amz-Target", matching("AmazonSSM.GetParametersByPath"))
                        .withHeader("Content-Type", matching("application/x-amz-json-1.1"))
                        .withHeader(
                                "Authorization",
                                matching("AWS4-HMAC-SHA256 Credential=test/\\d+/eu-central-1/ssm/aws4_request.*")));
    }

    @Test
    void other_sources_of_settings_may_build_on_what_is_stored() {
        AWS.stubFor(post("/").willReturn(okJson("""
                {"Parameters":[{"Name":"/registratura/prod/DATABASE_URL","Value":"postgresql://db"}]}""")));

        assertThat(config(new Later()).getValue("later", String.class)).isEqualTo("postgresql://db");
    }

    @Test
    void a_start_without_its_settings_fails_and_says_only_the_status() {
        AWS.stubFor(post("/").willReturn(aResponse().withStatus(400).withBody("AccessDenied for /registratura/prod")));

        assertThatThrownBy(StoredSettingsTest::config).hasMessage("Parameter Store answered 400");
    }

    @Test
    void without_a_path_nobody_is_asked() {
        assertThat(new StoredSettings(Map.of()).getConfigSources(here())).isEmpty();
    }

    private static SmallRyeConfig config(ConfigSourceFactory... others) {
        var environment = Map.of(
                "SETTINGS_PATH", "/registratura/prod",
                "AWS_REGION", "eu-central-1",
                "SETTINGS_ENDPOINT", AWS.baseUrl() + "/");
        var stored = new StoredSettings(environment)
                .getConfigSources(here())
                .iterator()
                .next();
        return new SmallRyeConfigBuilder()
                .withSources(others)
                .withSources(stored)
                .build();
    }

    private static ClassLoader here() {
        return StoredSettingsTest.class.getClassLoader();
    }

    /** As the database's settings are made of DATABASE_URL. */
    private static final class Later implements ConfigSourceFactory {
        @Override
        public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
            var url = context.getValue("DATABASE_URL").getValue();
            return url == null ? List.of() : List.of(new PropertiesConfigSource(Map.of("later", url), "later", 270));
        }

        @Override
        public OptionalInt getPriority() {
            return OptionalInt.of(270);
        }
    }
}
