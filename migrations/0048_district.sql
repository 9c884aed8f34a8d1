-- District: updates in the voice of a jam, a team or an organisation; partners; suggestions to a need; who is to be
-- told of the next jam. And what the stages before left open: windows of duties, questions in two languages.

alter table post
  add column voice text not null default 'jam' check (voice in ('jam', 'team', 'organisation')),
  -- The project it is about, by its need.
  add column need uuid,
  add column organisation uuid,
  add column milestone text not null default '',
  add column picture uuid references file on delete set null,
  -- What the picture shows, for those who do not see it.
  add column alt text not null default '',
  add column changed_at timestamptz,
  -- Taken off the public pages by the organiser; its authors still read it.
  add column hidden_at timestamptz,
  add foreign key (need, jam, organisation) references need (id, jam, organisation) on delete cascade,
  add constraint post_voice check ((voice = 'jam') = (need is null) and (need is null) = (organisation is null));
create index post_of_need on post (need);
create index post_newest on post (posted_at desc);
create index post_picture on post (picture);

-- Whoever builds or runs an accepted project speaks for it in public; the organiser hides what does not belong there.
alter policy reads on post using ((select house_itself()) or (hidden_at is null and jam in (select id from jam))
  or jam in (select my_jams('{organiser,auditor}')) or need in (select my_team_needs())
  or organisation in (select my_organisations()));
alter policy adds on post with check ((select house_itself()) or jam in (select my_jams('{organiser}'))
  or (hidden_at is null and need in (select id from need where state = 'accepted')
    and ((voice = 'team' and need in (select my_team_needs()))
      or (voice = 'organisation' and organisation in (select my_organisations())))));
alter policy changes on post using ((select house_itself()) or jam in (select my_jams('{organiser}'))
  or (voice = 'team' and need in (select my_team_needs()))
  or (voice = 'organisation' and organisation in (select my_organisations())))
  with check ((select house_itself()) or jam in (select my_jams('{organiser}'))
  or (voice = 'team' and need in (select my_team_needs()))
  or (voice = 'organisation' and organisation in (select my_organisations())));
alter policy removes on post using ((select house_itself()) or jam in (select my_jams('{organiser}'))
  or (voice = 'team' and need in (select my_team_needs()))
  or (voice = 'organisation' and organisation in (select my_organisations())));

-- Who makes a jam possible, and as what.
create table partner (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  name text not null,
  role text not null check (role in ('host', 'funder', 'media', 'network', 'company')),
  link text not null default '',
  logo uuid references file on delete set null,
  alt text not null default '',
  place int not null,
  added_at timestamptz not null,
  unique (jam, name)
);
create index partner_of_jam on partner (jam, place);
create index partner_logo on partner (logo);
call wall('partner', 'jam in (select id from jam)', $$jam in (select my_jams('{organiser}'))$$);

alter table suggestion
  add column need uuid,
  -- Answered to whoever sent it alone, by a page that only their mail leads to.
  add column private boolean not null default false,
  add foreign key (need, jam) references need (id, jam) on delete set null (need);
create index suggestion_of_need on suggestion (need);
alter policy reads on suggestion using ((select house_itself())
  or (answered_at is not null and not private and jam in (select id from jam))
  or jam in (select my_jams('{organiser,auditor}')));

-- Who would like to hear of the next jam. Kept until that mail is written, or until they take it back.
create table reminder (
  id uuid primary key,
  email text not null,
  lang text not null check (lang in ('de', 'en')),
  asked_at timestamptz not null,
  confirmed_at timestamptz
);
create unique index reminder_once on reminder (lower(email));
call wall('reminder', 'false', 'false');

-- From when until when helpers sign themselves up for a duty; empty: as the rules of the jam say.
alter table duty
  add column signup_from timestamptz,
  add column signup_until timestamptz,
  add constraint duty_signup check (signup_until > signup_from);

-- A jam's own questions in English; empty falls back to the German words.
alter table call_question
  add column hint_en text not null default '',
  -- As many as in German; an empty one falls back.
  add column options_en jsonb not null default '[]';
