-- A jam: 24 hours with a place, dates and a public profile. Its wall stands in 0003, once people exist.
create table jam (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  title text not null,
  place text not null default '',
  time_zone text not null default 'Europe/Berlin',
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  call_opens_at timestamptz not null,
  call_closes_at timestamptz not null,
  registration_closes_at timestamptz not null,
  -- {"de": {"description": "…", "place": "…", …}, "en": {…}}: the sections that funders and districts read
  sections jsonb not null default '{}',
  sample boolean not null default false,
  published_at timestamptz,
  created_at timestamptz not null
);

-- Updates of a jam, the entries of its Atom feed.
create table post (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  title text not null,
  text text not null,
  posted_at timestamptz not null
);
create index post_of_jam on post (jam, posted_at desc);
-- One click too many is not a second update.
create unique index post_once on post (jam, title, md5(text));
