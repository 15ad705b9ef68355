package io.registratura.persistence.sweep;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of what is owed; only emptied and thrown away here. */
@Entity
@Table(name = "outbox")
@SuppressWarnings("NullAway.Init")
class OutboxRow extends PanacheEntityBase {

    @Id
    Long id;

    String channel;

    String kind;

    byte @Nullable [] sealed;

    @Column(name = "done_at")
    @Nullable
    Instant doneAt;

    @Column(name = "dead_at")
    @Nullable
    Instant deadAt;
}
