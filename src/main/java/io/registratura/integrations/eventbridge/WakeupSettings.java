package io.registratura.integrations.eventbridge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Optional;

/** Where one-time schedules are put and whom they wake; the template sets all of it. */
@ConfigMapping(prefix = "registratura.wakeups")
interface WakeupSettings {

    /** {@code eventbridge}: schedules; {@code timer}: a timer in this process. */
    @WithParentName
    @WithDefault("timer")
    String kind();

    /** What schedules' names begin with: the stack. */
    @WithDefault("registratura")
    String name();

    /** The schedule group they are put in. */
    Optional<String> group();

    /** The role in which the scheduler invokes a function. */
    Optional<String> role();

    /** The ARN of the functions' alias, with {@code {job}} where the function's name goes. */
    Optional<String> target();

    /** The queue for wake-ups that could not be delivered. */
    Optional<String> deadLetters();

    /** Another address of the scheduler, for tests. */
    Optional<URI> endpoint();
}
