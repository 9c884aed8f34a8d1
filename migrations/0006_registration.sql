-- Registration: who takes part, with what they bring and what they wish.
create table company (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  name text not null,
  contact uuid references account on delete set null,
  -- Stands in the company's link. Kept readable: its contact looks the link up again, and it opens a form only.
  token text not null unique,
  seats int not null default 20 check (seats between 1 and 500),
  may_host boolean not null default false,
  registered_at timestamptz not null,
  withdrawn_at timestamptz
);
create index company_of_jam on company (jam);
create unique index company_once on company (jam, contact) where withdrawn_at is null;

create table participant (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  name text not null,
  kind text not null check (kind in ('professional', 'helper', 'mentor', 'host')),
  company uuid references company on delete set null,
  mode text not null default 'both' check (mode in ('onsite', 'remote', 'both')),
  experienced boolean not null default false,
  -- {"frontend": 3, "writing": 1}
  skills jsonb not null default '{}',
  learns text not null default '',
  -- Agrees to be named on public pages.
  named boolean not null default false,
  registered_at timestamptz not null,
  withdrawn_at timestamptz,
  arrived_at timestamptz,
  unique (jam, account, kind)
);
create index participant_of_jam on participant (jam, kind);
create index participant_of_account on participant (account);

-- Wishes in order, 1 first.
create table wish (
  participant uuid not null references participant on delete cascade,
  need uuid not null references need on delete cascade,
  jam uuid not null references jam on delete cascade,
  rank int not null check (rank between 1 and 10),
  primary key (participant, need),
  unique (participant, rank) deferrable initially deferred
);
create index wish_of_jam on wish (jam);

-- Colleagues who want to stay together or apart.
create table circle (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  kind text not null check (kind in ('together', 'apart')),
  token text not null unique,
  made_by uuid references account on delete set null
);
create table circle_member (
  circle uuid not null references circle on delete cascade,
  participant uuid not null references participant on delete cascade,
  jam uuid not null references jam on delete cascade,
  primary key (circle, participant)
);
create index circle_member_of_jam on circle_member (jam);
create index circle_member_of_participant on circle_member (participant);

create function my_participants() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select id from participant where account = me() and withdrawn_at is null
$$;
create function my_companies() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select id from company where contact = me()
$$;
create function my_circles() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select circle from circle_member where participant in (select my_participants())
$$;
create function my_colleagues() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select participant from circle_member where circle in (select my_circles())
$$;
grant execute on function my_participants(), my_companies(), my_circles(), my_colleagues() to house_app;

call wall('company', $$contact = (select me()) or jam in (select my_jams('{organiser,auditor}'))
    or id in (select company from participant where account = (select me()))$$,
  $$contact = (select me()) or jam in (select my_jams('{organiser}'))$$);
call wall('participant', $$account = (select me()) or jam in (select my_jams('{organiser,mentor,auditor}'))
    or company in (select my_companies()) or id in (select my_colleagues())$$,
  $$account = (select me()) or jam in (select my_jams('{organiser}'))$$);
call wall('wish', $$participant in (select my_participants()) or jam in (select my_jams('{organiser}'))$$,
  $$participant in (select my_participants()) or jam in (select my_jams('{organiser}'))$$);
call wall('circle', $$made_by = (select me()) or id in (select my_circles()) or jam in (select my_jams('{organiser}'))$$,
  $$made_by = (select me()) or jam in (select my_jams('{organiser}'))$$);
call wall('circle_member', $$circle in (select my_circles()) or jam in (select my_jams('{organiser}'))$$,
  $$participant in (select my_participants()) or jam in (select my_jams('{organiser}'))$$);
