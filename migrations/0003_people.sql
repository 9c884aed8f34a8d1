-- People: who they are, how they come in, what they may do.
create table account (
  id uuid primary key,
  email text unique check (email = lower(email)),
  name text not null,
  lang text not null default 'de' check (lang in ('de', 'en')),
  created_at timestamptz not null,
  erased_at timestamptz
);

create table session (
  id uuid primary key,
  account uuid not null references account on delete cascade,
  token_hash text not null unique,
  label text not null,
  created_at timestamptz not null,
  seen_on date not null,
  ends_at timestamptz not null,
  -- When this session last proved the mailbox, and when more than that (passkey, or the code of an app).
  proven_at timestamptz,
  stepped_up_at timestamptz
);
create index session_of_account on session (account);

-- A code by e-mail. Used once: the row is taken by one update. A code asked for one thing opens no other.
create table sign_in_code (
  id uuid primary key,
  email text not null,
  purpose text not null check (purpose in ('sign-in', 'proof', 'email')),
  code_hash text not null,
  tries int not null default 0,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_code_of_email on sign_in_code (email, purpose, made_at desc);

create table passkey (
  id uuid primary key,
  account uuid not null references account on delete cascade,
  credential text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  label text not null,
  made_at timestamptz not null,
  used_on date
);
create index passkey_of_account on passkey (account);

-- What a passkey is asked to sign: once, within five minutes, for one purpose.
create table challenge (
  challenge text primary key,
  purpose text not null check (purpose in ('register', 'sign-in', 'step-up')),
  account uuid references account on delete cascade,
  ends_at timestamptz not null
);
create index challenge_ends on challenge (ends_at);

-- A second step by an authenticator app (RFC 6238). last_step keeps a code from being used twice.
create table totp (
  account uuid primary key references account on delete cascade,
  secret text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table organisation (
  id uuid primary key,
  name text not null,
  website text not null default '',
  about text not null default '',
  created_at timestamptz not null
);

create table membership (
  account uuid not null references account on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  role text not null check (role in ('admin', 'member')),
  joined_at timestamptz not null,
  primary key (account, organisation)
);
create index membership_of_organisation on membership (organisation);

-- What somebody is in a jam. Without a jam: in all of them (the first organiser).
create table role (
  id uuid primary key,
  account uuid not null references account on delete cascade,
  role text not null check (role in
    ('organiser', 'reviewer', 'mentor', 'professional', 'company', 'helper', 'host', 'auditor')),
  jam uuid references jam on delete cascade,
  granted_at timestamptz not null,
  granted_by uuid references account on delete set null
);
create unique index role_once on role (account, role, jam) nulls not distinct;
create index role_of_jam on role (jam);

-- An invitation into a role of a jam or an organisation, by a link that works once. `title` and `path` say into what,
-- for somebody who cannot yet see it.
create table invitation (
  id uuid primary key,
  token_hash text not null unique,
  email text not null,
  jam uuid references jam on delete cascade,
  organisation uuid references organisation on delete cascade,
  role text not null,
  title text not null,
  path text not null,
  invited_by uuid references account on delete set null,
  invited_at timestamptz not null,
  ends_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  check ((jam is null) <> (organisation is null))
);
create unique index invitation_open on invitation (email, role, jam, organisation) nulls not distinct
  where accepted_at is null and withdrawn_at is null;

-- Definer's rights: the walls of role and membership ask these functions, so they must see past the walls.
create function my_jams(roles text[]) returns setof uuid
  language sql stable security definer set search_path = public as $$
  select coalesce(r.jam, j.id) from role r left join jam j on r.jam is null
  where r.account = me() and r.role = any (roles)
$$;

create function my_jams() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select coalesce(r.jam, j.id) from role r left join jam j on r.jam is null where r.account = me()
$$;

create function my_organisations(roles text[] default '{admin,member}') returns setof uuid
  language sql stable security definer set search_path = public as $$
  select m.organisation from membership m where m.account = me() and m.role = any (roles)
$$;

create function runs_the_house() returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from role r where r.account = me() and r.role = 'organiser' and r.jam is null)
$$;

-- Called by the desk with the hash of the session token: tells the database who asks and returns the actor.
create function enter(hash text, at timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = public as $$
declare
  actor jsonb;
begin
  select jsonb_build_object(
    'account', a.id, 'name', a.name, 'email', a.email, 'lang', a.lang, 'session', s.id, 'steppedUpAt', s.stepped_up_at,
    'roles', coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'jam', r.jam))
      from role r where r.account = a.id), '[]'),
    'memberships', coalesce((select jsonb_agg(jsonb_build_object('organisation', m.organisation, 'role', m.role))
      from membership m where m.account = a.id), '[]'))
  into actor
  from session s join account a on a.id = s.account
  where s.token_hash = hash and s.ends_at > at and a.erased_at is null;
  perform set_config('house.account', coalesce(actor ->> 'account', ''), true);
  return actor;
end $$;
grant execute on all functions in schema public to house_app;

call wall('account', 'id = (select me())', 'id = (select me())');
call wall('session', 'account = (select me())', 'account = (select me())');
call wall('sign_in_code', 'false', 'false');
call wall('challenge', 'false', 'false');
call wall('passkey', 'account = (select me())', 'account = (select me())');
call wall('totp', 'account = (select me())', 'account = (select me())');
call wall('organisation', 'id in (select my_organisations())', $$id in (select my_organisations('{admin}'))$$);
call wall('membership', 'account = (select me()) or organisation in (select my_organisations())',
  $$organisation in (select my_organisations('{admin}'))$$);
call wall('role', $$account = (select me()) or jam in (select my_jams('{organiser,auditor}'))$$,
  $$jam in (select my_jams('{organiser}')) or (select runs_the_house())$$);
call wall('invitation', $$jam in (select my_jams('{organiser}')) or organisation in (select my_organisations('{admin}'))$$,
  $$jam in (select my_jams('{organiser}')) or organisation in (select my_organisations('{admin}'))$$);

call wall('jam', 'published_at is not null or id in (select my_jams()) or (select runs_the_house())',
  $$id in (select my_jams('{organiser}')) or (select runs_the_house())$$);
call wall('post', 'jam in (select id from jam)', $$jam in (select my_jams('{organiser}'))$$);

-- An event is written by whoever acts and never changed; only erasing an account takes its name off.
call wall('event', $$account = (select me()) or jam in (select my_jams('{organiser,auditor}'))$$, 'false', 'true');
revoke update, delete on event from house_app;
grant update (account) on event to house_app;

call wall('mail', $$jam in (select my_jams('{organiser}')) or (jam is null and (select runs_the_house()))$$, 'false', 'true');
call wall('file', $$public or account = (select me()) or jam in (select my_jams())
  or organisation in (select my_organisations())$$, 'account = (select me())', 'true');

-- The one-time link that makes the first organiser.
create table welcome (
  token_hash text primary key,
  ends_at timestamptz not null
);
call wall('welcome', 'false', 'false');
