-- The customers' files: what Housecall Pro told us about people who use the portal (docs/decisions/0004-the-customers-file.md).

-- One row per file. Its version grows with every visible change; whoever writes holds this row's lock, so that versions
-- become visible in their order.
CREATE TABLE customer_file (
    customer text PRIMARY KEY,
    version  bigint NOT NULL DEFAULT 0,
    seen_at  timestamptz NOT NULL DEFAULT now(),
    gone_at  timestamptz
) WITH (fillfactor = 80);

CREATE INDEX customer_file_seen_at ON customer_file (seen_at);

-- What is known about one kind of record in a file, besides the records.
CREATE TABLE file_part (
    customer      text NOT NULL REFERENCES customer_file ON DELETE CASCADE,
    kind          text NOT NULL,
    as_of         timestamptz,             -- the records are what upstream knew at this moment; null: nothing was learnt yet
    stale_since   timestamptz,             -- when somebody said that they are out of date; counts while it is after as_of
    whole         boolean NOT NULL DEFAULT false,
    expected      integer NOT NULL DEFAULT 0,
    undecided     boolean NOT NULL DEFAULT false, -- estimates: some wait for the customer, and approvals do not move updated_at
    next_page     integer,                 -- of a reading that is under way, so that another node can go on with it
    reading_since timestamptz,
    whole_at      timestamptz,             -- the start of the last reading of all pages
    failing_since timestamptz,
    failed_at     timestamptz,
    leased_by     text,
    leased_until  timestamptz,
    PRIMARY KEY (customer, kind)
) WITH (fillfactor = 60);

CREATE INDEX file_part_unfinished ON file_part (customer, kind) WHERE next_page IS NOT NULL;

-- One row per record, so that a change to one of 5,000 jobs writes one row and makes other nodes read one row. A row
-- without a body is a record that vanished; it stays for a day so that every node learns of it.
CREATE TABLE file_record (
    customer text NOT NULL REFERENCES customer_file ON DELETE CASCADE,
    kind     text NOT NULL,
    id       text NOT NULL,
    body     text,
    version  bigint NOT NULL,
    read_at  timestamptz NOT NULL,         -- when the reading of this body began: an older answer never replaces a newer one
    PRIMARY KEY (customer, kind, id)
);

CREATE INDEX file_record_version ON file_record (customer, version);
CREATE INDEX file_record_id ON file_record (id, kind);

-- Which ids a reading of several pages has met so far.
CREATE TABLE file_met (
    customer text NOT NULL,
    kind     text NOT NULL,
    id       text NOT NULL,
    PRIMARY KEY (customer, kind, id),
    FOREIGN KEY (customer, kind) REFERENCES file_part ON DELETE CASCADE
);

-- What is fetched when somebody looks closer: line items, a job's own invoices. The stamp is the state of the record it
-- belongs to at that time.
CREATE TABLE file_detail (
    customer text NOT NULL REFERENCES customer_file ON DELETE CASCADE,
    kind     text NOT NULL,
    subject  text NOT NULL,
    stamp    text NOT NULL,
    body     text NOT NULL,
    as_of    timestamptz NOT NULL,
    PRIMARY KEY (customer, kind, subject)
);

-- Invoices of the whole company. They name a job and no person, so they come into a file by its own jobs only.
CREATE TABLE invoice_index (
    id      text PRIMARY KEY,
    job     text NOT NULL,
    body    text NOT NULL,
    read_at timestamptz NOT NULL
) WITH (fillfactor = 80);

CREATE INDEX invoice_index_job ON invoice_index (job);

-- What was learnt about the account as a whole: the company, how far sweeps came, whether a filter can be trusted.
CREATE TABLE file_fact (
    name      text PRIMARY KEY,
    value     text NOT NULL,
    learnt_at timestamptz NOT NULL DEFAULT now()
);
