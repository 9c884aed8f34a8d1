-- What law asks of the server (docs/decisions/0037): months after which a record goes that can be set for all its envelopes at
-- once, holds that nobody and no calendar erases past, and earlier versions that go for good.

-- Nobody has the right to change an envelope (0020). When it goes is no part of what is sealed, and whoever reads a space may
-- say it anew: of the newest version, as a newer version would. Returns how many say something else now.
create function set_terms(wanted sealed_id, ids text[], month date) returns int
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  changed int;
begin
  if wanted not in (select my_spaces()) then
    return 0;
  end if;
  update envelope e set delete_after = month
    where e.space = wanted and e.id = any (ids) and e.delete_after is distinct from month
      and not exists (select from envelope n where n.space = e.space and n.id = e.id and n.version > e.version);
  get diagnostics changed = row_count;
  return changed;
end $$;
grant execute on function set_terms(sealed_id, text[], date) to house_app;

-- A hold (Löschsperre). Why it is there is sealed elsewhere; here stands who may lift it: one member, or two after each other.
create table legal_hold (
  id sealed_id primary key,
  organisation uuid not null references organisation,
  member sealed_id not null,
  needs_two boolean not null,
  at timestamptz not null,
  -- Who wants it lifted, while a second one has not agreed.
  lifting_by sealed_id,
  lifting_at timestamptz,
  check ((lifting_by is null) = (lifting_at is null))
);
create index legal_hold_of_organisation on legal_hold (organisation);

-- What is held: a record, or all of a space where the subject is the space itself. Also what is yet to be written.
create table held (
  hold sealed_id not null references legal_hold on delete cascade,
  organisation uuid not null references organisation,
  space sealed_id not null references space on delete cascade,
  subject sealed_id not null,
  primary key (hold, space, subject)
);
create index held_in_space on held (space, subject);

call wall('legal_hold', 'organisation in (select my_organisations())', 'organisation in (select my_organisations())');
call wall('held', 'space in (select my_spaces())', 'space in (select my_spaces())');
revoke update on held from house_app;

-- Earlier versions that are gone, below a number: a record may be shortened more than once.
alter table deletion_journal add below int not null default 0;
alter table deletion_journal drop constraint deletion_journal_kind_check,
  add constraint deletion_journal_kind_check
    check (kind in ('record', 'file', 'space', 'versions') and (kind = 'versions') = (below > 0)),
  drop constraint deletion_journal_space_kind_subject_key,
  add constraint deletion_journal_once unique (space, kind, subject, below);
