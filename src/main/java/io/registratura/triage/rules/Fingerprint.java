package io.registratura.triage.rules;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * SHA-256 over the rule files, made beside their reading: at a cold start finding the digest takes as long as half of the
 * rules.
 */
final class Fingerprint implements Callable<String> {
    private final List<RuleFile> files;

    private Fingerprint(List<RuleFile> files) {
        this.files = files;
    }

    static FutureTask<String> of(List<RuleFile> files) {
        var hash = new FutureTask<>(new Fingerprint(files));
        Thread.ofPlatform().daemon().name("ruleset-hash").start(hash);
        return hash;
    }

    static String result(FutureTask<String> hash) {
        try {
            return hash.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public String call() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (RuleFile file : files) {
                file.into(digest);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
