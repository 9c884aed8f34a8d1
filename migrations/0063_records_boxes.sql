-- Letter boxes of records (Briefkasten): where people without a key may put something sealed for those who read a space. One
-- for a date, for an hour or so: whoever is there says so by telephone. One for an organisation: others refer somebody to it.
create table records_box (
  id sealed_id primary key,
  service uuid not null,
  organisation uuid not null,
  kind text not null check (kind in ('check-in', 'referral')),
  space sealed_id not null references space on delete cascade,
  -- Null: as long as the organisation wants it.
  until timestamptz,
  letters integer not null default 0,
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index records_box_of_service on records_box (service, organisation);
create index records_box_of_space on records_box (space);
create unique index records_box_for_referrals on records_box (organisation) where kind = 'referral';

-- Through which box a letter came: those of a date go a week later by themselves. Of a referral the house knows from which
-- organisation it came, and says so to whoever receives it.
create table records_letter (
  letter sealed_id primary key references letter on delete cascade,
  box sealed_id not null,
  organisation uuid not null references organisation on delete cascade,
  sender text
);
create index records_letter_of_box on records_letter (box);
create index records_letter_of_organisation on records_letter (organisation);

-- Whoever opens or closes one is a member; whoever puts something in passes by the house.
call wall('records_box', $$organisation in (select my_organisations())$$, $$organisation in (select my_organisations())$$);
call wall('records_letter', $$organisation in (select my_organisations())$$, 'false');
