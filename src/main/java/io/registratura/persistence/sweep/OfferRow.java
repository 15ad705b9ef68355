package io.registratura.persistence.sweep;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A held slot; only thrown away here. */
@Entity
@Table(name = "offer")
@SuppressWarnings("NullAway.Init")
class OfferRow extends PanacheEntityBase {

    @Id
    Long id;

    Instant until;
}
