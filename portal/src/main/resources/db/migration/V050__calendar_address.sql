-- Table of the package account: the address of a customer's private calendar. Only a hash of its secret is kept.

create table calendar_address (
    customer text primary key,
    -- how many have been made: a form that was shown before the last one makes none
    number integer not null,
    -- absent when it was switched off
    secret_hash bytea unique,
    language text not null,
    made_at timestamptz not null,
    -- to within an hour
    used_at timestamptz
);
