-- Table of the package notifications: what was told, so that whoever is told of a change twice tells it once.

create table delivery (
    -- what about, and to whom: no address
    what text primary key,
    at timestamptz not null,
    -- false when it was given up
    taken boolean not null
);

create index delivery_at on delivery (at);
