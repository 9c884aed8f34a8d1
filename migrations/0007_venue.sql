-- Venues with their rooms, and the shifts of helpers.

-- PostgreSQL's own extension, a trusted one: whoever may create tables here may create it. It lets one constraint
-- hold an account beside a span of time.
create extension if not exists btree_gist;

create table venue (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  host uuid references account on delete set null,
  name text not null,
  address text not null,
  contact text not null,
  down_mbit int not null default 0 check (down_mbit >= 0),
  up_mbit int not null default 0 check (up_mbit >= 0),
  wifi_clients int not null default 0 check (wifi_clients >= 0),
  step_free boolean not null default false,
  night_use boolean not null default false,
  offered_at timestamptz not null,
  confirmed_at timestamptz,
  withdrawn_at timestamptz
);
create index venue_of_jam on venue (jam);
-- One click too many is not a second offer.
create unique index venue_once on venue (jam, host, name) where withdrawn_at is null;

create table room (
  id uuid primary key,
  venue uuid not null references venue on delete cascade,
  jam uuid not null references jam on delete cascade,
  name text not null,
  seats int not null check (seats between 1 and 2000),
  tables int not null check (tables between 0 and 1000),
  sockets int not null check (sockets between 0 and 5000),
  quiet boolean not null default false,
  unique (venue, name)
);
create index room_of_jam on room (jam);

create table shift (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  title text not null,
  place text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  needed int not null check (needed between 1 and 200),
  unique (jam, title, place, starts_at),
  unique (id, starts_at, ends_at)
);
create index shift_of_jam on shift (jam, starts_at);

-- Carries the times of its shift, so that the database itself keeps anybody from being in two places at once.
create table shift_signup (
  shift uuid not null,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  participant uuid not null references participant on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  taken_at timestamptz not null,
  primary key (shift, account),
  foreign key (shift, starts_at, ends_at) references shift (id, starts_at, ends_at)
    on update cascade on delete cascade,
  constraint shift_signup_one_place exclude using gist
    (account with =, tstzrange(starts_at, ends_at) with &&)
);
create index shift_signup_of_jam on shift_signup (jam);
create index shift_signup_of_participant on shift_signup (participant);

call wall('venue', $$host = (select me()) or jam in (select my_jams('{organiser,mentor,helper,auditor}'))
    or (confirmed_at is not null and jam in (select my_jams()))$$,
  $$host = (select me()) or jam in (select my_jams('{organiser}'))$$);
call wall('room', 'venue in (select id from venue)',
  $$venue in (select id from venue where host = (select me())) or jam in (select my_jams('{organiser}'))$$);
-- Who has time for which shift is everybody's to see; who has taken it is not.
call wall('shift', 'jam in (select id from jam)', $$jam in (select my_jams('{organiser}'))$$);
call wall('shift_signup', $$account = (select me()) or jam in (select my_jams('{organiser,auditor}'))$$,
  $$account = (select me()) or jam in (select my_jams('{organiser}'))$$);
