-- What somebody brought from an old site, what would become of it, and what has become of it. What was brought itself lies in the
-- file folder until it is taken over, thrown away, or a week old.
create table site_intake (
  id uuid primary key,
  service uuid not null references site on delete cascade,
  organisation uuid not null,
  -- Names of the files that were brought, in their order.
  names jsonb not null,
  -- SHA-256 of what was brought, so that nobody takes the same over twice without noticing.
  digest text not null check (length(digest) = 43),
  state text not null check (state in ('seen', 'running', 'done', 'undone')),
  report jsonb not null,
  -- What was added, so that all of it can be taken back.
  added jsonb not null,
  -- Pictures and files that are done, of how many.
  steps int not null default 0 check (steps >= 0),
  of_steps int not null default 0 check (of_steps >= 0),
  begun_at timestamptz not null,
  begun_by uuid references account on delete set null,
  ended_at timestamptz,
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index site_intake_of_site on site_intake (service, begun_at);
create index site_intake_of_organisation on site_intake (organisation);
create index site_intake_by_account on site_intake (begun_by);

call wall('site_intake', 'organisation in (select my_organisations()) or service in (select my_services())',
  'organisation in (select my_organisations()) or service in (select my_services())');
