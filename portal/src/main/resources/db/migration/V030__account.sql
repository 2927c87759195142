-- Tables of the package account. Nothing in here opens a door: codes, links and cookies are kept as hashes only.

-- Keys that all nodes share, made by whichever starts first.
create table server_key (
    name text primary key,
    value bytea not null
);

-- Somebody asked to sign in.
create table sign_in (
    id uuid primary key,
    browser_hash bytea not null unique,
    contact text not null,
    destination text not null,
    remember boolean not null,
    language text not null,
    network text not null,
    device text not null,
    asked_at timestamptz not null,
    -- when the message was last asked for, and until when its code and link are good
    sent_at timestamptz not null,
    good_until timestamptz not null,
    -- absent until the message is made, and for ever when nobody is on file
    code_hash bytea,
    link_hash bytea unique,
    customers text[] not null default '{}',
    -- five for each code
    tries integer not null default 0,
    -- all that went wrong, over all codes
    failures integer not null default 0,
    used_at timestamptz
);

create index sign_in_asked_at on sign_in (asked_at);

-- A device that is signed in.
create table device_session (
    id uuid primary key,
    token_hash bytea not null unique,
    contact text not null,
    customers text[] not null,
    customer text,
    network text not null,
    device text not null,
    remembered boolean not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    -- set when the company no longer keeps the customer, so that the person can be told
    gone_at timestamptz
);

create index device_session_customers on device_session using gin (customers);
create index device_session_expires_at on device_session (expires_at);

-- Who was found for an address, for the hours in which Housecall Pro does not answer.
create table known_contact (
    contact_hash bytea not null,
    customer text not null,
    learnt_at timestamptz not null,
    primary key (contact_hash, customer)
);

-- How often something was done within a stretch of time; shared by all nodes.
create table attempt_count (
    what bytea primary key,
    count integer not null,
    resets_at timestamptz not null
);

create index attempt_count_resets_at on attempt_count (resets_at);
