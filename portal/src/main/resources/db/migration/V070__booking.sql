-- Tables of the package schedule: what customers are about to book or to move, and visits that were moved late.

create table booking (
    id uuid primary key,
    customer text not null,
    kind text not null check (kind in ('MOVE', 'JOB', 'WORK')),
    plan jsonb not null,
    slot jsonb not null,
    -- until when the time is kept for the customer
    kept_until timestamptz not null,
    -- what they typed, in their words
    text text not null default '',
    -- of the form that sends it; a new one with every time that is chosen
    request_key uuid not null,
    touched_at timestamptz not null
);

create index booking_customer on booking (customer, request_key);
create index booking_age on booking (touched_at);

-- Moving a visit late does not buy more time for cancelling it. Holds as long as the visit starts when its customer moved it to.
create table late_move (
    appointment text primary key,
    starts_at timestamptz not null,
    cancel_until timestamptz not null
);
