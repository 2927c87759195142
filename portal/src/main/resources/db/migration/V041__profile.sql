-- Table of the package profile: a new e-mail address waits here until it is proven.

create table contact_proof (
    session uuid primary key,
    customer text not null,
    email text not null,
    -- the whole edit, which is made with this key once the address is proven
    edit jsonb not null,
    request_key uuid not null,
    language text not null,
    code_hash bytea not null,
    tries integer not null default 0,
    sent_at timestamptz not null,
    good_until timestamptz not null,
    proven_at timestamptz
);

create index contact_proof_customer on contact_proof (customer);
create index contact_proof_request_key on contact_proof (request_key);
