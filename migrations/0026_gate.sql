-- Stages and gates: which template a jam follows, what is known of a need's readiness, what people agreed to, and what it
-- has cost the organisation in minutes. The stages themselves are data in files, not rows.
create table jam_template (
  jam uuid primary key references jam on delete cascade,
  template text not null,
  chosen_at timestamptz not null
);
call wall('jam_template', 'jam in (select id from jam)', $$jam in (select my_jams('{organiser}'))$$);

create table readiness (
  need uuid primary key,
  jam uuid not null,
  organisation uuid not null,
  -- {"home": "house", "person": "…", …}
  facts jsonb not null default '{}',
  changed_by uuid references account on delete set null,
  changed_name text not null,
  changed_at timestamptz not null,
  foreign key (need, jam, organisation) references need (id, jam, organisation) on delete cascade
);
create index readiness_of_jam on readiness (jam);

create table agreement (
  need uuid not null,
  jam uuid not null,
  organisation uuid not null,
  what text not null,
  account uuid references account on delete set null,
  agreed_name text not null,
  agreed_at timestamptz not null,
  primary key (need, what),
  foreign key (need, jam, organisation) references need (id, jam, organisation) on delete cascade
);
create index agreement_of_jam on agreement (jam);

-- Minutes that somebody wrote down; what acts have cost is counted from events. The id comes with the form.
create table effort (
  id uuid primary key,
  need uuid not null,
  jam uuid not null,
  organisation uuid not null,
  phase text not null check (phase in ('before', 'during')),
  minutes int not null check (minutes between 1 and 600),
  what text not null,
  account uuid references account on delete set null,
  made_name text not null,
  made_at timestamptz not null,
  foreign key (need, jam, organisation) references need (id, jam, organisation) on delete cascade
);
create index effort_of_need on effort (need, made_at);
create index effort_of_jam on effort (jam);

create function my_team_needs() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.need from team t join team_member m on m.team = t.id where m.account = me() and m.left_at is null
$$;
grant execute on function my_team_needs() to house_app;

-- Whoever builds must know who can be reached and when it is done; whoever judges, whether it may begin.
call wall('readiness', $$organisation in (select my_organisations())
    or jam in (select my_jams('{organiser,reviewer,auditor}')) or need in (select my_team_needs())$$,
  $$organisation in (select my_organisations()) or jam in (select my_jams('{organiser}'))$$);
call wall('agreement', $$organisation in (select my_organisations())
    or jam in (select my_jams('{organiser,reviewer,auditor}')) or need in (select my_team_needs())$$,
  $$organisation in (select my_organisations()) or jam in (select my_jams('{organiser,reviewer}'))$$);
call wall('effort', $$organisation in (select my_organisations())
    or jam in (select my_jams('{organiser,auditor}')) or need in (select my_team_needs())$$,
  $$organisation in (select my_organisations()) or jam in (select my_jams('{organiser}'))
    or (account = (select me()) and need in (select my_team_needs()))$$);
-- What somebody wrote down is taken back as a whole and never rewritten.
alter policy changes on effort using ((select house_itself())) with check ((select house_itself()));
