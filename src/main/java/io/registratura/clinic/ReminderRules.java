package io.registratura.clinic;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** How long before a visit to remind, and the hours in which nobody is disturbed (may pass midnight). */
public record ReminderRules(List<Duration> before, LocalTime quietFrom, LocalTime quietTo) {

    /** Is it quiet at this time of the clinic's day? The start is quiet, the end is not. */
    public boolean quietAt(LocalTime time) {
        return quietFrom.isBefore(quietTo)
                ? !time.isBefore(quietFrom) && time.isBefore(quietTo)
                : !time.isBefore(quietFrom) || time.isBefore(quietTo);
    }
}
