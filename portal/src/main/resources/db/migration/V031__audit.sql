-- The audit trail. Append only: rows are neither changed nor removed, not even by us.
create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null,
    customer text,
    subject text,
    network text not null,
    device text not null
);

create index audit_customer on audit (customer, id) where customer is not null;

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append only';
end $$;

create trigger audit_append_only before update or delete or truncate on audit
    for each statement execute function audit_is_append_only();
