-- Counselling: what a service of the kind `counselling` says and whom it has. What seekers say is sealed, and lies in custody:
-- nothing here knows a conversation, a topic somebody chose, or a name of a seeker.
create table counselling (
  service uuid primary key,
  organisation uuid not null,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 60),
  -- Since when people in need may write; before that it is a test.
  opened_at timestamptz,
  closed_at timestamptz,
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index counselling_of_organisation on counselling (organisation);

create table counselling_office (
  id uuid primary key,
  service uuid not null references counselling on delete cascade,
  organisation uuid not null,
  position int not null,
  name text not null check (length(name) between 1 and 80),
  -- Topics, hours, promise, texts, languages, retention, rules: all of it may be read by everybody.
  settings jsonb not null,
  -- One more with every change that is kept.
  revision int not null default 1 check (revision >= 1),
  -- What its counsellors read, and to whose intake key seekers seal. Without it nobody can write.
  space sealed_id unique references space on delete set null,
  unique (id, organisation),
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index counselling_office_of_service on counselling_office (service, position);

-- Who is on duty: each week, and on single days else (`extra`) or not (`off`).
create table counselling_duty (
  id uuid primary key,
  office uuid not null,
  organisation uuid not null,
  account uuid not null references account on delete cascade,
  -- 1 is Monday. Null where it is one day.
  weekday int check (weekday between 1 and 7),
  on_day date,
  kind text not null check (kind in ('weekly', 'extra', 'off')),
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends > starts),
  check ((kind = 'weekly') = (weekday is not null) and (weekday is null) <> (on_day is null)),
  foreign key (office, organisation) references counselling_office (id, organisation) on delete cascade
);
create index counselling_duty_of_office on counselling_duty (office);
create unique index counselling_duty_once on counselling_duty (office, account, kind, weekday, on_day, starts)
  nulls not distinct;

-- Somebody is away, comes back, and is stood in for. No reason: that concerns nobody.
create table counselling_absence (
  id uuid primary key,
  service uuid not null references counselling on delete cascade,
  organisation uuid not null,
  account uuid not null references account on delete cascade,
  from_on date not null,
  back_on date not null check (back_on > from_on),
  substitute uuid references account on delete set null check (substitute <> account),
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index counselling_absence_of_service on counselling_absence (service, back_on);

-- A time that somebody offers. Who takes it leaves a hash of a secret that only the sealed conversation knows.
create table counselling_slot (
  id uuid primary key,
  office uuid not null,
  organisation uuid not null,
  account uuid not null references account on delete cascade,
  starts_at timestamptz not null,
  minutes int not null check (minutes between 10 and 240),
  way text not null check (way in ('chat', 'phone', 'video', 'place')),
  place text not null default '' check (length(place) <= 200),
  taken text check (taken ~ '^[A-Za-z0-9_-]{43}$'),
  unique (office, account, starts_at),
  foreign key (office, organisation) references counselling_office (id, organisation) on delete cascade
);
create index counselling_slot_of_office on counselling_slot (office, starts_at);

-- Counters, and nothing else: who counts does not say of whom.
create table counselling_figure (
  office uuid not null,
  organisation uuid not null,
  month date not null check (extract(day from month) = 1),
  field text not null check (length(field) between 1 and 60),
  value text not null check (length(value) between 1 and 60),
  count int not null check (count >= 0),
  primary key (office, month, field, value),
  foreign key (office, organisation) references counselling_office (id, organisation) on delete cascade
);

-- Secrecy (section 203 StGB): whoever helps has signed before they see anything.
create table counselling_declaration (
  service uuid not null references counselling on delete cascade,
  organisation uuid not null,
  account uuid not null references account on delete cascade,
  name text not null check (length(name) between 1 and 160),
  kind text not null check (kind in ('builder', 'member')),
  lang text not null check (lang in ('de', 'en')),
  -- base64url of SHA-256 of the words that were signed, which stay the same for a version.
  digest text not null check (length(digest) = 43),
  version int not null check (version >= 1),
  signed_at timestamptz not null,
  primary key (service, account, version),
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);

-- A document that an organisation has changed; all others are written anew from how the service is set up.
create table counselling_document (
  service uuid not null references counselling on delete cascade,
  organisation uuid not null,
  kind text not null check (kind in ('dpia', 'register', 'contract', 'measures', 'declaration')),
  text text not null check (length(text) <= 100000),
  revision int not null default 1 check (revision >= 1),
  changed_at timestamptz not null,
  primary key (service, kind),
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);

-- What those on duty were told last: once that something waits, then hourly as the promise comes near. No word of what.
create table counselling_alert (
  office uuid primary key,
  organisation uuid not null,
  newest bigint not null,
  told_at timestamptz not null,
  foreign key (office, organisation) references counselling_office (id, organisation) on delete cascade
);

-- Builders prepare while the jam lasts; what its people are and do concerns the organisation alone.
call wall('counselling', $$organisation in (select my_organisations()) or service in (select my_services())$$,
  $$organisation in (select my_organisations()) or service in (select my_services())$$);
call wall('counselling_office', $$organisation in (select my_organisations()) or service in (select my_services())$$,
  $$organisation in (select my_organisations()) or service in (select my_services())$$);
call wall('counselling_duty', $$organisation in (select my_organisations())$$, $$organisation in (select my_organisations())$$);
call wall('counselling_absence', $$organisation in (select my_organisations())$$,
  $$organisation in (select my_organisations())$$);
call wall('counselling_slot', $$organisation in (select my_organisations())$$, $$organisation in (select my_organisations())$$);
call wall('counselling_figure', $$organisation in (select my_organisations())$$,
  $$organisation in (select my_organisations())$$);
-- What was signed stays: nobody changes it or takes it away but the house, when all of the service goes.
call wall('counselling_declaration', $$organisation in (select my_organisations()) or account = (select me())$$, 'false',
  $$account = (select me()) and (organisation in (select my_organisations()) or service in (select my_services()))$$);
call wall('counselling_document', $$organisation in (select my_organisations()) or service in (select my_services())$$,
  $$organisation in (select my_organisations())$$);
call wall('counselling_alert', 'false', 'false');

-- What everybody may see of a counselling service: its offices that can be written to, with all that seekers are told.
create function open_counselling(wanted text)
  returns table (service uuid, organisation uuid, organisation_name text, slug text, name text, summary text,
    opened_at timestamptz, closed_at timestamptz, handed_over_at timestamptz, offices jsonb)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.service, c.organisation, s.organisation_name, c.slug, s.name, s.summary, c.opened_at, c.closed_at, s.handed_over_at,
    coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'space', o.space, 'settings', o.settings)
        order by o.position, o.id)
      from counselling_office o where o.service = c.service and o.space is not null), '[]')
  from counselling c join service s on s.id = c.service
  where c.slug = wanted and s.state <> 'retired'
$$;
grant execute on function open_counselling(text) to house_app;
