package io.registratura.dialog;

/** Which buttons lead to something being asked of the patient, and so wait for a decision about the messenger. */
final class Gated {
    private Gated() {}

    /** What only shows, confirms or cancels does not wait. */
    static boolean asksMore(Choice choice) {
        return switch (choice) {
            case Choice.PickService _,
                    Choice.AnyDoctor _,
                    Choice.PickPart _,
                    Choice.PickSlot _,
                    Choice.OtherTime _,
                    Choice.MoveVisit _,
                    Choice.Book _,
                    Choice.Back _,
                    Choice.StartOver _ -> true;
            case Choice.Agree _,
                    Choice.Decline _,
                    Choice.Permit _,
                    Choice.Forbid _,
                    Choice.CallMe _,
                    Choice.ConfirmVisit _,
                    Choice.CancelVisit _,
                    Choice.SureToCancel _,
                    Choice.KeepVisit _,
                    Choice.MyVisits _,
                    Choice.Route _,
                    Choice.ClaimRight _,
                    Choice.AnswerClaim _,
                    Choice.CallOperator _ -> false;
        };
    }
}
