-- What Housecall Pro told us: ids only, no names and nothing else of the payload.
create table webhooks (
    fingerprint  text        primary key,             -- SHA-256 of what was received, so that it is taken once
    content      text        not null,                -- the event and its ids, as JSON
    received_at  timestamptz not null default now(),
    processed_at timestamptz,
    attempts     int         not null default 0,
    not_before   timestamptz not null default now()   -- later after a listener has failed
);

create index webhooks_waiting on webhooks (received_at) where processed_at is null;
create index webhooks_received on webhooks (received_at);
