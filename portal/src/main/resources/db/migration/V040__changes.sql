-- Table of the package changes: what customers asked for, written before it is sent, and what became of it.

create table change (
    number bigint generated always as identity primary key,
    reference text not null unique,
    customer text not null,
    request_key uuid not null,
    kind text not null,
    -- what was asked for; removed some time after it is settled, while the rest stays as the customer's log
    body jsonb,
    -- changes of one lane are sent one after another
    lane text not null,
    state text not null check (state in ('WRITTEN', 'CLAIMED', 'SENT', 'UNCERTAIN', 'DONE', 'REFUSED')),
    asked_at timestamptz not null,
    -- how often it was sent, and when last
    sendings integer not null default 0,
    sent_at timestamptz,
    -- how often somebody looked after it, and before when nobody needs to
    looks integer not null default 0,
    due_at timestamptz not null default clock_timestamp(),
    -- who looks after it now; when that moment has passed, whoever comes first
    node text,
    leased_until timestamptz,
    settled_at timestamptz,
    reason text,
    receipt jsonb,
    unique (customer, request_key),
    check ((state in ('DONE', 'REFUSED')) = (settled_at is not null))
);

-- At most one change of a lane is under way, whatever the nodes believe.
create unique index change_under_way on change (lane) where state in ('CLAIMED', 'SENT', 'UNCERTAIN');
create index change_open on change (due_at) where settled_at is null;
create index change_lane on change (lane, number) where settled_at is null;
create index change_customer on change (customer, number);
