-- Who is in the building: one row per stay at a place. Somebody who moves ends one stay and begins the next. A name, a
-- place and times are all that is noted, and 30 days after the jam the rows are gone.
alter table room add unique (id, jam);

create table presence (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  -- Null for guests who have no account.
  account uuid references account on delete cascade,
  name text not null,
  venue uuid,
  room uuid,
  came_at timestamptz not null,
  left_at timestamptz check (left_at >= came_at),
  foreign key (venue, jam) references venue (id, jam) on delete set null (venue),
  foreign key (room, jam) references room (id, jam) on delete set null (room)
);
-- Nobody is in two places at once.
create unique index presence_once on presence (jam, account) where left_at is null;
create index presence_of_jam on presence (jam, came_at desc);
call wall('presence', $$account = (select me()) or jam in (select my_jams('{organiser}'))$$,
  $$jam in (select my_jams('{organiser}'))$$);
