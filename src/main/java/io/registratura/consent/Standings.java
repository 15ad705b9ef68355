package io.registratura.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one person has decided so far, scope by scope; what was never decided is not there. */
public record Standings(Map<Scope, Standing> decided) {

    /** Nothing was decided. */
    public static final Standings NONE = new Standings(Map.of());

    /** A refusal is remembered for so long: until then nobody is asked again who does not ask. */
    public static final Duration REFUSAL_STANDS = Duration.ofDays(90);

    public Standings {
        decided = Map.copyOf(decided);
    }

    public Optional<Standing> of(Scope scope) {
        return Optional.ofNullable(decided.get(scope));
    }

    /** The consent as it was granted, if it was and was not taken back. */
    public Optional<Standing> granted(Scope scope) {
        return of(scope).filter(Standing::granted);
    }

    /** Was it refused or taken back? */
    public boolean refused(Scope scope) {
        return of(scope).map(standing -> !standing.granted()).orElse(false);
    }

    /** Is it granted, and its term not over? */
    public boolean inForce(Scope scope, Instant now) {
        return granted(scope).map(standing -> !over(scope, standing, now)).orElse(false);
    }

    /** What was granted and whose term is over. */
    public List<Scope> expired(Instant now) {
        return decided.entrySet().stream()
                .filter(one -> one.getValue().granted() && over(one.getKey(), one.getValue(), now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Does a refusal stand against asking now? */
    public boolean mayNotAsk(Scope scope, Instant now) {
        return of(scope)
                .map(standing ->
                        !standing.granted() && now.isBefore(standing.at().plus(REFUSAL_STANDS)))
                .orElse(false);
    }

    public Standings with(Scope scope, Standing standing) {
        var more = new EnumMap<Scope, Standing>(Scope.class);
        more.putAll(decided);
        more.put(scope, standing);
        return new Standings(more);
    }

    public Standings without(Scope scope) {
        var fewer = new EnumMap<Scope, Standing>(Scope.class);
        fewer.putAll(decided);
        fewer.remove(scope);
        return new Standings(fewer);
    }

    private static boolean over(Scope scope, Standing standing, Instant now) {
        return scope.term().map(term -> !now.isBefore(standing.at().plus(term))).orElse(false);
    }
}
