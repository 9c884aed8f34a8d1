-- Forms: what a service of the kind `form` asks. Nothing here is secret: what people answer is sealed, and lies in custody.
create table form (
  service uuid primary key,
  organisation uuid not null,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 60),
  draft jsonb not null,
  -- One more with every change that is kept: two who edit at once notice each other.
  revision int not null default 1 check (revision >= 1),
  changed_at timestamptz not null,
  changed_by uuid references account on delete set null,
  -- The revision that somebody has looked at as those see it who fill it in.
  previewed int,
  -- The version that everybody sees; none before it is first published.
  version int,
  -- Where answers are sealed to. Without its space a form takes none.
  space sealed_id references space on delete set null,
  -- How many seats are taken, where there are seats.
  taken int not null default 0 check (taken >= 0),
  closed_at timestamptz,
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index form_of_organisation on form (organisation);

-- What was published stays as it was: answers say which version they answer.
create table form_version (
  service uuid not null references form on delete cascade,
  version int not null check (version >= 1),
  organisation uuid not null,
  definition jsonb not null,
  -- base64url of SHA-256 of the canonical JSON.
  digest text not null check (length(digest) = 43),
  published_at timestamptz not null,
  primary key (service, version),
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index form_version_of_organisation on form_version (organisation);

call wall('form', $$organisation in (select my_organisations()) or service in (select my_services())$$,
  $$organisation in (select my_organisations()) or service in (select my_services())$$);
-- Builders prepare; what the world sees is published by its organisation.
call wall('form_version', $$organisation in (select my_organisations()) or service in (select my_services())$$,
  $$organisation in (select my_organisations())$$);

-- What everybody may see of a form: a version of it that was published, and whether it takes answers. Never the draft.
create function published_form(wanted text, wanted_version int default null)
  returns table (service uuid, organisation uuid, organisation_name text, slug text, version int, digest text,
    definition jsonb, published_at timestamptz, space text, taken int, closed_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select f.service, f.organisation, s.organisation_name, f.slug, v.version, v.digest,
    v.definition, v.published_at, f.space::text, f.taken, f.closed_at
  from form f join service s on s.id = f.service
  join form_version v on v.service = f.service and v.version = coalesce(wanted_version, f.version)
  where f.slug = wanted and f.version is not null and s.state <> 'retired'
$$;
grant execute on function published_form(text, int) to house_app;
