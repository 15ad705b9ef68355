package io.registratura.flow;

import io.registratura.clinic.Clinic;
import io.registratura.port.Crm;
import io.registratura.port.Crm.HumanCall;
import io.registratura.port.Owed;
import io.registratura.port.Owed.What;
import io.registratura.port.VisitBook;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What the CRM is told: a visit as it is now, a call for a person. */
@ApplicationScoped
public class TellCrm {
    private final Crm crm;
    private final VisitBook visits;

    public TellCrm(Crm crm, VisitBook visits) {
        this.crm = crm;
        this.visits = visits;
    }

    Uni<Optional<String>> visit(Owed row, Clinic clinic, UUID visit, Owed.CrmNews news) {
        return visits.record(row.address(), visit)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<String>empty())
                        : crm.tell(clinic, found.get(), news)
                                .call(deal -> visits.keptInCrm(row.address(), visit, deal))
                                .map(Optional::of));
    }

    /** What the CRM does not know yet it learns with the booking. */
    Uni<Optional<String>> consent(Owed row, Clinic clinic, Crm.ConsentNote note) {
        return visits.deals(row.address()).chain(deals -> {
            Uni<Optional<String>> all = Uni.createFrom().item(Optional.empty());
            for (String deal : deals) {
                all = all.chain(
                        () -> crm.noteConsent(clinic, deal, row.address(), note).map(Optional::of));
            }
            return all;
        });
    }

    Uni<Optional<String>> call(Owed row, Clinic clinic, What.CallToCrm owed) {
        var call = new HumanCall(row.address(), owed.reason(), owed.words(), owed.phone(), row.due(), 0);
        return crm.callHuman(clinic, "call-" + row.id(), call).map(Optional::of);
    }
}
