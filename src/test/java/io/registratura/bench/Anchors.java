package io.registratura.bench;

/** Figures of others, quoted with where they come from, and what is to be thought of ours. */
final class Anchors {

    static final String COLD = """
            Anchors, from a study of 2026-11-22 on two cores with PostgreSQL 15 and a messenger of its own, so only their order of
            size counts: bare Quarkus 3.34 Funqy with the reactive client and two statements 1,220 CPU ms and 158 MB, with
            Hibernate Reactive 2,270 ms and 213 MB, Spring Boot 2,530 ms (all three with Serial and C1), grammY on Node 130 ms.
            Published: maxday/lambda-perf (2025-12) 245 ms for an empty java25 function of
            512 MB; k-i-soft.ch, "Lambda cold start benchmark" (2026) 3,320 ms for Quarkus 3.34 on Java 25, arm64, 1 GB, with one
            write and read; AWS gives a function of 1,769 MB one processor, so CPU ms ÷ (MB ÷ 1,769) is the least wall time there.

            Where it goes (a profiler's samples, 2026-11-22): a fifth is Hibernate's metadata, built at every start for
            the three tables that only `housekeeping` sweeps; a seventh is the configuration; an eighth is looking for classes in
            200 jars; an eighth is reading the word lists and rules. Our classes are loaded ahead for a snapshot only: a start
            without one saves 28 MiB and no processor time by it, 300 ms moved from the start to the first message.""";

    static final String WARM = """
            Anchors from the same study, for their order only: a grammY bot on Node 1.4–1.6 CPU ms a message, Telegraf
            1.5–1.8, a bare Quarkus Funqy bot with an AOT cache 2.0, with Hibernate Reactive entities 4–5.

            Where it goes (a profiler's samples, 2026-11-22): before the clinic's catalogue was kept and the phrases of triage became arrays,
            triage was a third of a message, understanding a quarter (nearly half of that the catalogue, made anew each time), the
            database's client and everything else the rest.""";

    static final String LATENCY = """
            The goal is a ratio of at most 1.25 behind 1 ms each way, where the network is what a patient waits for; on loopback the
            ratio mostly shows what the JVM does between the statements. One statement a trip would cost 18.5 ms there (Vert.x
            client, eight awaits), this way 5.1 ms (the same study).""";

    static final String NOISE = """
            Counts are exact; a machine that stands still for 0.2 s in the middle of a message, or a second connection that prepares a
            statement, adds one to that round, hence the usual count. Processor times repeat within a tenth on a quiet machine, and
            the load above tells how quiet this one was; the clock's times of one command have been seen to differ by three times
            within minutes when others work beside it. So only ratios within one run mean something. Peers that need Node or another server are not started here: their figures above are quoted.""";

    private Anchors() {}
}
