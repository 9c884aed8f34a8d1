-- Venues in full: what a place is like, what a team needs around it, who works in which room.

alter table venue
  add column lift boolean not null default false,
  add column kitchen boolean not null default false,
  -- Empty: the clocks there show what those of the jam show.
  add column time_zone text not null default '',
  -- How one gets in or joins: a map, a page of the house, a video room of a venue far away.
  add column link text not null default '',
  -- Both empty: open for all of the jam.
  add column open_from timestamptz,
  add column open_until timestamptz,
  add constraint venue_open check (open_until > open_from);

alter table room
  add column step_free boolean not null default false,
  -- A room to work in quietly; `quiet` is one to rest in.
  add column calm boolean not null default false,
  -- Fuses of its own (16 A); 0 says nobody knows.
  add column circuits int not null default 0 check (circuits between 0 and 100),
  -- A line of its own; 0 says that it shares the venue's.
  add column down_mbit int not null default 0 check (down_mbit between 0 and 100000),
  add column up_mbit int not null default 0 check (up_mbit between 0 and 100000),
  add column way text not null default '',
  add unique (id, jam);
-- Until now only the venue said whether one gets everywhere without steps.
update room set step_free = v.step_free from venue v where v.id = room.venue;

-- What a team needs around it, where a jam reckons otherwise than the house.
create table venue_demand (
  jam uuid primary key references jam on delete cascade,
  people int not null check (people between 1 and 20),
  guests int not null check (guests between 0 and 10),
  tables int not null check (tables between 1 and 10),
  sockets int not null check (sockets between 0 and 10),
  devices int not null check (devices between 1 and 10),
  active int not null check (active between 1 and 100),
  down_mbit int not null check (down_mbit between 0 and 1000),
  up_mbit int not null check (up_mbit between 0 and 1000),
  watts int not null check (watts between 1 and 3000),
  changed_at timestamptz not null
);
call wall('venue_demand', 'jam in (select id from jam)', $$jam in (select my_jams('{organiser}'))$$);

-- At which venue somebody would like to work.
create table venue_choice (
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  venue uuid not null,
  chosen_at timestamptz not null,
  primary key (jam, account),
  foreign key (venue, jam) references venue (id, jam) on delete cascade
);
create index venue_choice_of_account on venue_choice (account);
create index venue_choice_of_venue on venue_choice (venue);
call wall('venue_choice', $$account = (select me()) or jam in (select my_jams('{organiser}'))$$,
  'account = (select me())', 'account = (select me()) and jam in (select my_jams())');

-- Which team works in which room. What is pinned stays when a plan is made again.
create table seat (
  team uuid primary key,
  jam uuid not null references jam on delete cascade,
  room uuid not null,
  pinned boolean not null default false,
  placed_at timestamptz not null,
  foreign key (team, jam) references team (id, jam) on delete cascade,
  foreign key (room, jam) references room (id, jam) on delete cascade
);
create index seat_of_jam on seat (jam);
create index seat_of_room on seat (room);
call wall('seat', 'team in (select id from team)', $$jam in (select my_jams('{organiser}'))$$);

-- What a team asks of its room.
create table room_wish (
  team uuid primary key,
  jam uuid not null references jam on delete cascade,
  step_free boolean not null default false,
  calm boolean not null default false,
  -- Goes home to sleep, so that a venue that closes at night will do.
  sleeps_elsewhere boolean not null default false,
  changed_at timestamptz not null,
  foreign key (team, jam) references team (id, jam) on delete cascade
);
create index room_wish_of_jam on room_wish (jam);
call wall('room_wish', $$team in (select my_teams()) or jam in (select my_jams('{organiser}'))$$,
  $$team in (select my_teams()) or jam in (select my_jams('{organiser}'))$$);

-- How good the last proposal of the solver was.
create table room_proposal (
  jam uuid primary key references jam on delete cascade,
  -- [{"name": "unseated", "floor": 3, "value": 1, "bound": 1}]: by hand, found, and the best there can be.
  goals jsonb not null,
  milliseconds int not null,
  made_at timestamptz not null
);
call wall('room_proposal', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);

-- An organisation finds the way to the team that works for it.
alter policy reads on venue using ((select house_itself()) or host = (select me())
  or jam in (select my_jams('{organiser,mentor,helper,auditor}'))
  or (confirmed_at is not null and (jam in (select my_jams())
    or jam in (select jam from team where organisation in (select my_organisations())))));
