-- The programme in full: what stays when the rest follows, pitches, and steps that can be taken back.

alter table programme_item add column fixed boolean not null default false;
update programme_item set fixed = true where kind in ('freeze', 'handover', 'closing');
alter table programme_item drop constraint programme_item_kind_check;
alter table programme_item add constraint programme_item_kind_check check (kind in ('arrival', 'opening', 'pitches',
  'teams', 'checkin', 'meal', 'night', 'freeze', 'training', 'documents', 'handover', 'closing', 'other'));

-- What the programme was before a change: the rows as they stood, null while the jam followed the usual one.
create table programme_step (
  id uuid primary key,
  -- Two changes may carry one moment.
  nth bigint generated always as identity,
  jam uuid not null references jam on delete cascade,
  at timestamptz not null,
  account uuid references account on delete set null,
  name text not null,
  about text not null,
  items jsonb
);
create index programme_step_of_jam on programme_step (jam, nth desc);
create index programme_step_of_account on programme_step (account);
call wall('programme_step', $$jam in (select my_jams('{organiser}'))$$, $$jam in (select my_jams('{organiser}'))$$);
-- A jam that takes its first change back follows the usual programme again.
alter policy removes on programme using ((select house_itself()) or jam in (select my_jams('{organiser}')));
