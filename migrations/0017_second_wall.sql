-- The second wall, looked at by somebody who has got past the first: what a row says of its tenant must be true, and
-- whoever may write some of a table may not write all of it.

-- A temporary table is found before one of ours unless the search says otherwise: with a `role` of their own making,
-- anybody could tell the walls that they are an organiser.
do $$
declare
  place regprocedure;
begin
  for place in select oid::regprocedure from pg_proc where prosecdef and pronamespace = 'public'::regnamespace loop
    execute format('alter function %s set search_path = public, pg_temp', place);
  end loop;
end $$;

-- The walls read jam and organisation off each row, so a row may not claim others than what it hangs on.
alter table need add unique (id, jam, organisation), add unique (id, jam), add unique (id, organisation);
alter table need_scope add foreign key (need, jam, organisation) references need (id, jam, organisation) on delete cascade;
alter table question add foreign key (need, jam, organisation) references need (id, jam, organisation) on delete cascade;
alter table decision add foreign key (need, jam, organisation) references need (id, jam, organisation) on delete cascade;
alter table team add foreign key (need, jam, organisation) references need (id, jam, organisation) on delete cascade;
alter table review add foreign key (need, jam) references need (id, jam) on delete cascade;
alter table imported_need add foreign key (need, jam) references need (id, jam) on delete cascade;
alter table foreign_record add foreign key (need, jam) references need (id, jam) on delete cascade;
alter table wish add foreign key (need, jam) references need (id, jam) on delete cascade;
alter table service add foreign key (need, organisation) references need (id, organisation) on delete set null (need);

alter table import_batch add unique (id, jam);
alter table imported_need add foreign key (batch, jam) references import_batch (id, jam) on delete cascade;

alter table company add unique (id, jam);
alter table participant add unique (id, jam, account), add unique (id, jam),
  add foreign key (company, jam) references company (id, jam) on delete set null (company);
alter table wish add foreign key (participant, jam) references participant (id, jam) on delete cascade;
alter table team_member add foreign key (participant, jam, account) references participant (id, jam, account) on delete cascade;
alter table shift_signup add foreign key (participant, jam, account) references participant (id, jam, account) on delete cascade;
alter table circle add unique (id, jam);
alter table circle_member
  add foreign key (participant, jam) references participant (id, jam) on delete cascade,
  add foreign key (circle, jam) references circle (id, jam) on delete cascade;

alter table venue add unique (id, jam);
alter table room add foreign key (venue, jam) references venue (id, jam) on delete cascade;
alter table shift add unique (id, jam);
alter table shift_signup add foreign key (shift, jam) references shift (id, jam) on delete cascade;

alter table team add unique (id, jam, organisation), add unique (id, jam);
alter table team_member add foreign key (team, jam) references team (id, jam) on delete cascade;
alter table checkin add foreign key (team, jam, organisation) references team (id, jam, organisation) on delete cascade;
alter table help_request add foreign key (team, jam, organisation) references team (id, jam, organisation) on delete cascade;

alter table service add unique (id, organisation);
alter table service_care add foreign key (service, organisation) references service (id, organisation) on delete cascade;
alter table builder add foreign key (service, organisation) references service (id, organisation) on delete cascade;
alter table service_document add foreign key (service, organisation) references service (id, organisation) on delete cascade;
alter table custom_look add foreign key (service, organisation) references service (id, organisation) on delete cascade;
alter table custom_service add foreign key (service, organisation) references service (id, organisation) on delete cascade;

alter table handover add unique (id, jam, organisation),
  add foreign key (team, jam, organisation) references team (id, jam, organisation) on delete cascade,
  add foreign key (service, organisation) references service (id, organisation) on delete set null (service);
alter table follow_up add foreign key (handover, jam, organisation) references handover (id, jam, organisation) on delete cascade;

alter table suggestion add unique (id, jam);
alter table suggestion_sender add foreign key (suggestion, jam) references suggestion (id, jam) on delete cascade;

-- Jams are opened and thrown away by whoever founded the house; organisers change theirs.
alter policy adds on jam with check ((select house_itself()) or (select runs_the_house()));
alter policy removes on jam using ((select house_itself()) or (select runs_the_house()));

-- An accepted need is public as far as its jam is. Its organisation answers and withdraws; accepting, keeping it
-- waiting and declining are for those who review. Handing in is the house's, for whoever has just proven who they are.
alter policy reads on need using ((select house_itself()) or (state = 'accepted' and jam in (select id from jam))
  or organisation in (select my_organisations()) or jam in (select my_jams('{organiser,reviewer,mentor,auditor}')));
alter policy changes on need with check ((select house_itself()) or jam in (select my_jams('{organiser,reviewer}'))
  or (state in ('submitted', 'asked', 'withdrawn') and organisation in (select my_organisations())));
alter policy removes on need using ((select house_itself()) or jam in (select my_jams('{organiser}')));

-- Each side signs for itself.
alter policy adds on handover_signature with check ((select house_itself()) or (account = (select me())
  and handover in (select id from handover where case side
    when 'team' then team in (select my_teams()) else organisation in (select my_organisations()) end)));

-- A session is opened, and has stepped up, when the house has seen the proof.
alter policy adds on session with check ((select house_itself()));
alter policy changes on session using ((select house_itself())) with check ((select house_itself()));

-- Nobody does anything in somebody else's name.
alter policy adds on event with check ((select house_itself()) or account is not distinct from (select me()));
alter policy adds on file with check ((select house_itself()) or account is not distinct from (select me()));

-- Who counts attempts is the house.
alter policy reads on attempt using ((select house_itself()));
alter policy adds on attempt with check ((select house_itself()));
alter policy changes on attempt using ((select house_itself())) with check ((select house_itself()));
alter policy removes on attempt using ((select house_itself()));

-- What no act takes away, nobody takes away: only the house does, when a jam or an account goes.
do $$
declare
  place text;
begin
  foreach place in array '{account, organisation, need_scope, question, review, decision, company, participant, circle,
    venue, checkin, help_request, announcement, service_care, handover, follow_up, programme}'::text[] loop
    execute format('alter policy removes on %I using ((select house_itself()))', place);
  end loop;
  -- Written by the house on behalf of acts that have checked the right.
  foreach place in array '{account, organisation, builder, need_scope}'::text[] loop
    execute format('alter policy adds on %I with check ((select house_itself()) or %s)', place,
      case place when 'need_scope' then $c$jam in (select my_jams('{organiser}'))$c$ else 'false' end);
  end loop;
end $$;
alter policy adds on need with check ((select house_itself()) or jam in (select my_jams('{organiser}')));
alter policy changes on builder using ((select house_itself())) with check ((select house_itself()));
alter policy removes on builder using ((select house_itself()));
alter policy removes on service using ((select house_itself()) or organisation in (select my_organisations('{admin}')));
