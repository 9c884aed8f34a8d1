-- Services: what stays. They belong to an organisation and know nothing of a jam but where they came from.
create table service (
  id uuid primary key,
  organisation uuid not null references organisation on delete cascade,
  -- The need it answers; a jam may be thrown away, the service stays.
  need uuid references need on delete set null,
  kind text not null check (kind in ('form', 'counselling', 'records', 'site', 'custom')),
  name text not null,
  summary text not null default '',
  state text not null check (state in ('draft', 'live', 'retired')),
  address text not null default '',
  repository text not null default '',
  -- Who runs it afterwards and who pays: named before admission, asked again at the handover.
  keeper text not null default '',
  payer text not null default '',
  started_at timestamptz not null,
  live_at timestamptz,
  handed_over_at timestamptz,
  retired_at timestamptz
);
create index service_of_organisation on service (organisation);
create index service_of_need on service (need);

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

create function my_services() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select service from builder where account = me() and ended_at is null
$$;
grant execute on function my_services() to house_app;

call wall('builder', $$account = (select me()) or organisation in (select my_organisations())$$,
  $$organisation in (select my_organisations('{admin}'))$$);
call wall('service', $$state = 'live' or organisation in (select my_organisations()) or id in (select my_services())$$,
  $$organisation in (select my_organisations()) or id in (select my_services())$$);
