-- A certificate as it was signed: the words of it, and the signature of the jam. Nobody changes it; it can be revoked.
create table certificate (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  kind text not null,
  signed text not null,
  signature text not null,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  revoked_why text not null default '',
  unique (jam, account, signed)
);
create index certificate_of_jam on certificate (jam);
-- The house signs, so only the house adds.
call wall('certificate', $$account = (select me()) or jam in (select my_jams('{organiser,auditor}'))$$,
  $$jam in (select my_jams('{organiser}'))$$, 'false');
revoke update, delete on certificate from house_app;
grant update (revoked_at, revoked_why) on certificate to house_app;

-- What somebody learnt in a jam, in their own words; taken away on their certificate if they like.
create table learning (
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  learnt text not null,
  changed_at timestamptz not null,
  primary key (jam, account)
);
call wall('learning', 'account = (select me())', 'account = (select me())');
