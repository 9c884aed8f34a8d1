-- A shift that was made from the programme knows from which item, and when that began: so that it can follow.
-- No foreign key: an item that is taken back is the same one again.
alter table shift
  add column item uuid,
  add column item_starts_at timestamptz,
  add constraint shift_item check ((item is null) = (item_starts_at is null));
create index shift_of_item on shift (item) where item is not null;

-- A proposal for the rooms on its way: asked, being solved, done. The seats themselves are written when it is done.
create table room_run (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  asked_at timestamptz not null,
  ended_at timestamptz,
  state text not null check (state in ('waiting', 'ready', 'failed', 'outdated')),
  calm boolean not null default false,
  moved int,
  is_best boolean
);
create unique index room_run_once on room_run (jam) where state = 'waiting';
call wall('room_run', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);
