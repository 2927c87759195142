-- Of the package profile: the language of whoever proves an address is the change's by now.

alter table contact_proof drop column language;
drop index contact_proof_request_key;
