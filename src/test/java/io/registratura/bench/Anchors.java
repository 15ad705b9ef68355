package io.registratura.bench;

/** Figures of others, quoted with where they come from, and what is to be thought of ours. */
final class Anchors {

    static final String COLD = """
            Anchors, each measured elsewhere with its own database and messenger, so only their order of size counts: bare Quarkus
            3.34 Funqy with the reactive client and two statements 1,220 CPU ms and 158 MB, grammY on Node 130 ms, Spring Boot 2,530
            ms, all on two cores with Serial and C1. Published: maxday/lambda-perf (2025-12) 245 ms for an empty java25 function of
            512 MB; k-i-soft.ch, "Lambda cold start benchmark" (2026) 3,320 ms for Quarkus 3.34 on Java 25, arm64, 1 GB, with one
            write and read; AWS gives a function of 1,769 MB one processor, so CPU ms ÷ (MB ÷ 1,769) is the least wall time there.""";

    static final String LATENCY = """
            The goal is a ratio of at most 1.25 behind 1 ms each way, where the network is what a patient waits for; on loopback the
            ratio mostly shows what the JVM does between the statements. One statement a trip would cost 18.5 ms there (Vert.x
            client, eight awaits), this way 5.1 ms (measured elsewhere with PostgreSQL 15).""";

    static final String NOISE = """
            Counts are exact. Processor times repeat within about a tenth; the clock's times of one command have been seen to
            differ by three times within minutes when others work on the machine, so of those only ratios within one run mean
            something. Peers that need Node or another server are not started here: their figures above are quoted.""";

    private Anchors() {}
}
