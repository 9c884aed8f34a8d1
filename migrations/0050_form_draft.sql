-- Drafts of people who fill in a form: ciphertext, whose key stands in their link alone. Whoever knows the name of one may
-- replace or remove it; its name is as long as a key, and stands in that link alone as well.
create table form_draft (
  id sealed_id primary key,
  service uuid not null references form on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  version int not null,
  sealed text not null check (length(sealed) between 40 and 1400000),
  saved_at timestamptz not null,
  expires_at timestamptz not null
);
create index form_draft_of_service on form_draft (service);
create index form_draft_expired on form_draft (expires_at);
call wall('form_draft', 'false', 'false');
