-- Table of the package schedule: what calendars were told of visits, so that each keeps its place in them when it moves.

create table calendar_entry (
    customer text not null,
    -- the appointment, or the job of a visit that has none of its own
    visit text not null,
    -- what was last told
    body jsonb not null,
    -- the day of it, for forgetting
    day date not null,
    -- rises with every change of it, so that nothing older replaces it
    sequence integer not null default 0,
    -- how new the file was that it was last changed by: an older one changes nothing
    as_of timestamptz not null,
    file_version bigint not null,
    changed_at timestamptz not null,
    cancelled_at timestamptz,
    primary key (customer, visit)
);

create index calendar_entry_day on calendar_entry (day);
