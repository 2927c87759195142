-- Table of the package housecall.oauth: what a company has granted us, by OAuth instead of by a key.

create table oauth_grant (
    -- there is one at most
    single boolean primary key default true check (single),
    -- another one with every new pair of tokens
    number bigint not null,
    -- access and refresh token, encrypted under PORCHLIGHT_SECRET_KEY, which is not in this database
    tokens bytea not null,
    obtained_at timestamptz not null,
    expires_at timestamptz not null,
    renew_at timestamptz not null,
    -- an attempt failed, and the next waits until then
    not_before timestamptz,
    -- until then one node has the right to use the refresh token
    held_until timestamptz,
    -- the refresh token was used, and nobody knows what was answered
    unanswered boolean not null default false,
    -- why a person has to mend it, and when the office was told
    broken text,
    broken_since timestamptz,
    reference text,
    told_at timestamptz
);
