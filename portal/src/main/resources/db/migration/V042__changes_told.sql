-- Of the package changes: in which language somebody asked, and what follows a change of its own accord.

alter table change add column language text not null default 'en';
-- the reference of the change that this one was written together with; such a one is not in the customer's list
alter table change add column follows text references change (reference);
create index change_follows on change (follows) where follows is not null;
