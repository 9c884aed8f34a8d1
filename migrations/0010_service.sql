-- Services: what stays. They belong to an organisation and know nothing of a jam but where they came from.
create table service (
  id uuid primary key,
  organisation uuid not null references organisation on delete cascade,
  organisation_name text not null,
  -- The need it answers; a jam may be thrown away, the service stays.
  need uuid references need on delete set null,
  kind text not null check (kind in ('form', 'counselling', 'records', 'site', 'custom')),
  name text not null,
  summary text not null default '',
  state text not null check (state in ('draft', 'live', 'retired')),
  address text not null default '',
  picture uuid references file on delete set null,
  started_at timestamptz not null,
  live_at timestamptz,
  -- Since when its organisation shows it in public.
  shown_at timestamptz,
  handed_over_at timestamptz,
  retired_at timestamptz
);
create index service_of_organisation on service (organisation);
create unique index service_of_need on service (need) where state <> 'retired';

-- Who runs it, who pays and who answers: names of people, so not in the row that may be public.
create table service_care (
  service uuid primary key references service on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  keeper text not null default '',
  payer text not null default '',
  contact text not null default ''
);

-- Who may shape a service without belonging to its organisation, until the handover.
create table builder (
  service uuid not null references service on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  account uuid not null references account on delete cascade,
  since timestamptz not null,
  ended_at timestamptz,
  primary key (service, account)
);
create index builder_of_account on builder (account);

create table service_document (
  file uuid primary key references file on delete cascade,
  service uuid not null references service on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  title text not null,
  added_at timestamptz not null
);
create index service_document_of_service on service_document (service);

-- What people saw when they looked: the house itself calls no foreign address.
create table custom_look (
  id uuid primary key,
  service uuid not null references service on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  works boolean not null,
  at timestamptz not null
);
create index custom_look_of_service on custom_look (service, at desc);

-- What a team built itself, beside what every service has.
create table custom_service (
  service uuid primary key references service on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  repository text not null default '',
  built text not null default ''
);

create function my_services() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select service from builder where account = me() and ended_at is null
$$;
-- Organisers and auditors follow what came out of their jam; they shape nothing.
create function my_jams_services() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select s.id from service s join need n on n.id = s.need where n.jam in (select my_jams('{organiser,auditor}'))
$$;
grant execute on function my_services(), my_jams_services() to house_app;

call wall('builder', $$account = (select me()) or organisation in (select my_organisations())$$,
  $$organisation in (select my_organisations('{admin}'))$$);
call wall('service', $$(state = 'live' and shown_at is not null) or organisation in (select my_organisations())
    or id in (select my_services()) or id in (select my_jams_services())$$,
  $$organisation in (select my_organisations()) or id in (select my_services())$$);
call wall('service_care', $$organisation in (select my_organisations()) or service in (select my_services())
    or service in (select my_jams_services())$$,
  $$organisation in (select my_organisations()) or service in (select my_services())$$);
call wall('service_document', $$organisation in (select my_organisations()) or service in (select my_services())$$,
  $$organisation in (select my_organisations()) or service in (select my_services())$$);
call wall('custom_look', $$organisation in (select my_organisations()) or service in (select my_services())
    or service in (select my_jams_services())$$,
  $$organisation in (select my_organisations()) or service in (select my_services())$$);
call wall('custom_service', $$service in (select id from service)$$,
  $$organisation in (select my_organisations()) or service in (select my_services())$$);

-- Builders read the documents of their service, also those that others gave.
create policy builders on file for select to house_app
  using (id in (select file from service_document where service in (select my_services())));
