-- Tables of the package requests: what customers are about to ask for, and the files that go with what they asked for.

create table request (
    id uuid primary key,
    customer text not null,
    -- what was typed
    answers jsonb not null,
    -- with which it is sent; a new one after a refusal
    request_key uuid not null,
    begun_at timestamptz not null,
    touched_at timestamptz not null,
    sent_at timestamptz,
    -- of the change that it became
    reference text,
    -- of the office's link to the files, kept in the clear only until it is certainly on its way
    link_secret text,
    link_hash bytea unique
);

create index request_customer on request (customer, touched_at);
create index request_reference on request (reference);

create table request_file (
    id uuid primary key,
    request uuid not null references request on delete cascade,
    name text not null,
    -- JPEG or PDF
    contents text not null,
    size integer not null,
    -- of a picture, small enough for a list
    preview bytea,
    added_at timestamptz not null
);

create index request_file_request on request_file (request, added_at);

-- A file in pieces, so that it is never in memory as a whole.
create table request_file_piece (
    file uuid not null references request_file on delete cascade,
    number integer not null,
    bytes bytea not null,
    primary key (file, number)
);

-- Pictures and PDFs are compressed already.
alter table request_file_piece alter column bytes set storage external;
