-- What an organisation publishes of a form, where the form says so: a question and an answer that somebody has looked at and
-- rid of names, and how many cases stand where. The server cannot take either from a case: it opens none.
create table public_answer (
  id uuid primary key,
  service uuid not null,
  organisation uuid not null,
  question text not null check (length(question) between 3 and 2000),
  answer text not null check (length(answer) between 1 and 4000),
  -- A state of the form, by its name.
  state text check (length(state) <= 100),
  published_at timestamptz not null,
  published_by uuid references account on delete set null,
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index public_answer_of_service on public_answer (service, published_at desc);

-- Services whose form says now that it publishes: when it no longer does, what was published is not read either.
create function publishing_services() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select f.service from form f
  join service s on s.id = f.service
  join form_version v on v.service = f.service and v.version = f.version
  where s.state <> 'retired' and (v.definition #>> '{terms,publishes}')::boolean
$$;
grant execute on function publishing_services() to house_app;
call wall('public_answer', $$service in (select publishing_services()) or organisation in (select my_organisations())$$,
  $$organisation in (select my_organisations())$$);

create table public_count (
  service uuid not null,
  organisation uuid not null,
  state text not null check (length(state) <= 100),
  -- Fewer than five are not even stored: nobody is to be found among them.
  cases int check (cases >= 5),
  counted_on date not null,
  primary key (service, state),
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index public_count_of_organisation on public_count (organisation);
call wall('public_count', $$service in (select publishing_services()) or organisation in (select my_organisations())$$,
  $$organisation in (select my_organisations())$$);
