package io.registratura.persistence.sweep;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** An event that was heard; only thrown away here. */
@Entity
@Table(name = "heard")
@IdClass(HeardRow.Key.class)
@SuppressWarnings("NullAway.Init")
class HeardRow extends PanacheEntityBase {

    @Id
    String clinic;

    @Id
    String channel;

    @Id
    String chat;

    @Id
    String event;

    @Column(name = "heard_at")
    Instant heardAt;

    /** What makes a row of it. */
    record Key(String clinic, String channel, String chat, String event) {}
}
