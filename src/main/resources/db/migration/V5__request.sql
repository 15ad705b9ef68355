-- What people ask about their own data, and until when it must be answered.

CREATE TABLE request (
    clinic      text        NOT NULL,
    number      integer     NOT NULL CHECK (number > 0),
    channel     text        NOT NULL,
    chat        text        NOT NULL,
    patient     uuid        REFERENCES patient,
    type        text        NOT NULL CHECK (type IN ('erase', 'forget-health', 'object', 'copy', 'access', 'who-viewed',
                                                     'correct', 'complaint', 'stop')),
    scopes      text[]      NOT NULL,
    priority    boolean     NOT NULL DEFAULT false,
    for_another boolean     NOT NULL DEFAULT false,
    state       text        NOT NULL CHECK (state IN ('asked', 'open', 'done', 'refused')),
    opened_at   timestamptz NOT NULL,
    target_at   timestamptz NOT NULL,
    due         date        NOT NULL,
    extended_at timestamptz,
    closed_at   timestamptz,
    closed_by   text,
    reason      text        CHECK (reason IN ('taken-back', 'identity', 'law', 'repeated', 'no-data')),
    sealed      bytea,
    PRIMARY KEY (clinic, number),
    CONSTRAINT request_closed_by_somebody CHECK ((state IN ('done', 'refused')) = (closed_at IS NOT NULL)
                                             AND (closed_at IS NULL) = (closed_by IS NULL)),
    CONSTRAINT request_refused_for_a_reason CHECK ((state = 'refused') = (reason IS NOT NULL)),
    CONSTRAINT request_sealed_needs_patient CHECK (sealed IS NULL OR patient IS NOT NULL)
);
CREATE INDEX request_by_chat ON request (clinic, channel, chat, number);
CREATE INDEX request_open ON request (clinic, due) WHERE state IN ('asked', 'open');
COMMENT ON TABLE request IS 'Requests about personal data, opened with the turn that hears them. A person of the clinic closes them; only what is done as it is heard (stop) closes itself.';
COMMENT ON COLUMN request.number IS 'Counted in the clinic from 1: «Обращение № 12».';
COMMENT ON COLUMN request.scopes IS 'All that was claimed, by its names in ./run understand; type is the strongest of it.';
COMMENT ON COLUMN request.priority IS 'The law was quoted.';
COMMENT ON COLUMN request.for_another IS 'Somebody speaks for another person: a document must be seen first.';
COMMENT ON COLUMN request.state IS 'asked: one question is open; unanswered for a day it becomes open by itself.';
COMMENT ON COLUMN request.target_at IS 'Until when it ought to be done.';
COMMENT ON COLUMN request.due IS 'The last day the law allows, on the clinic''s clock.';
COMMENT ON COLUMN request.closed_by IS 'Who closed it: the name and id in the staff''s chat, or the patient, or bot; never a patient''s name.';
COMMENT ON COLUMN request.reason IS 'Why it was refused: a code.';
COMMENT ON COLUMN request.sealed IS 'The words of the request, sealed with the patient''s key; without a patient they are not kept.';

ALTER TABLE dialog ADD COLUMN quiet_since timestamptz;
COMMENT ON COLUMN dialog.quiet_since IS 'Since when this chat wants no reminders; a new consent ends it.';
ALTER TABLE visit ADD COLUMN quiet_since timestamptz;
COMMENT ON COLUMN visit.quiet_since IS 'No reminder of this visit leaves any more: asked while the reminder holds this very row.';
