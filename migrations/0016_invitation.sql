-- Who is invited may say no. Running the house is an invitation, too (neither jam nor organisation); and the organiser
-- of a jam invites the first person of an organisation that came in by a file (both).
alter table invitation add column declined_at timestamptz;
alter table invitation drop constraint invitation_check;
alter table invitation add constraint invitation_into check (
  case when organisation is not null then role in ('admin', 'member')
    when jam is not null then role in
      ('organiser', 'reviewer', 'mentor', 'professional', 'company', 'helper', 'host', 'auditor')
    else role = 'organiser' end);

drop index invitation_open;
create unique index invitation_open on invitation (email, role, jam, organisation) nulls not distinct
  where accepted_at is null and withdrawn_at is null and declined_at is null;
create index invitation_of_jam on invitation (jam);
create index invitation_of_organisation on invitation (organisation);

drop policy owner on invitation;
drop policy reads on invitation;
drop policy adds on invitation;
drop policy changes on invitation;
drop policy removes on invitation;
call wall('invitation', $$jam in (select my_jams('{organiser}')) or organisation in (select my_organisations('{admin}'))
    or (jam is null and organisation is null and (select runs_the_house()))$$,
  $$(jam in (select my_jams('{organiser}')) and organisation is null) or organisation in (select my_organisations('{admin}'))
    or (jam is null and organisation is null and (select runs_the_house()))$$);

-- Who runs the house sees who else does, and may take that back.
alter policy reads on role using ((select house_itself()) or account = (select me())
  or jam in (select my_jams('{organiser,auditor}')) or (jam is null and (select runs_the_house())));
