package io.registratura.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** template.yaml through AWS's own validator, which runs on Node 20 and needs no account. */
class TemplateValidIT {

    private static final Path HERE = Template.FILE.resolveSibling("infra/aws");

    private record Ended(int code, String said) {}

    @BeforeAll
    static void the_validator_is_installed() throws Exception {
        if (!Files.exists(HERE.resolve("node_modules/@aws/cloudformation-validate/package.json"))) {
            var installed = run("npm", "ci", "--no-audit", "--no-fund");
            assertThat(installed.code()).as(installed.said()).isZero();
        }
    }

    @Test
    void the_template_is_valid() throws Exception {
        var ended = run("node", "validate.mjs", Template.FILE.toAbsolutePath().toString());

        assertThat(ended.said()).isEmpty();
        assertThat(ended.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MessageRetentionPeriod: | MessageRetentionPeriods:
            !GetAtt WakeupRole.Arn  | !GetAtt WakeUpRole.Arn
            !Ref FailuresTopic      | !Ref NoTopic
            AWS::KMS::Key           | AWS::KMS::Keys
            RetentionInDays: !Ref LogDays | RetentionInDays: 15
            GreaterThanOrEqualToThreshold | MoreThanThreshold
            """)
    void a_broken_template_is_not(String right, String wrong, @TempDir Path folder) throws Exception {
        var text = Files.readString(Template.FILE);
        assertThat(text).contains(right);
        var broken = Files.writeString(folder.resolve("template.yaml"), text.replace(right, wrong));

        assertThat(run("node", "validate.mjs", broken.toString()).code()).isEqualTo(1);
    }

    private static Ended run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(HERE.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), said);
    }
}
