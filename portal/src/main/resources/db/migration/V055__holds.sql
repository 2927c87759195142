-- Table of the package windows: times that customers have chosen and others cannot (docs/decisions/0011-windows-and-holds.md).

-- Ranges beside equal texts in one constraint. A trusted extension: whoever may create things in the database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- One row for each of those who come, or one for the company where it is not told who is free.
CREATE TABLE hold (
    id          uuid NOT NULL,
    resource    text NOT NULL,              -- an employee, or * for one unit of the company
    resources   text[] NOT NULL,            -- all of this hold
    customer    text NOT NULL,
    during      tstzrange NOT NULL CHECK (NOT isempty(during)),
    until       timestamptz,                -- null: stands until its change is settled
    reference   text,                       -- of the change that it is kept for
    settled_at  timestamptz,
    appointment text,                       -- what came of it
    PRIMARY KEY (id, resource),
    CHECK (until IS NOT NULL OR reference IS NOT NULL),
    -- Whatever the nodes believe: nobody is promised twice for the same time.
    CONSTRAINT hold_stands_alone EXCLUDE USING gist (resource WITH =, during WITH &&)
);

CREATE INDEX hold_customer ON hold (customer);
CREATE INDEX hold_reference ON hold (reference) WHERE reference IS NOT NULL;
CREATE INDEX hold_appointment ON hold (appointment) WHERE appointment IS NOT NULL;
