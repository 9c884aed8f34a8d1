-- The house: who asks, what happened, what is to be sent, what is to be done.
-- The application speaks as house_app, which owns nothing. Every table has a wall (row-level security, FORCE).

grant usage on schema public to house_app;

-- Who asks is told by the desk at the start of each transaction. An empty setting is nobody.
create function house_itself() returns boolean language sql stable parallel safe
  return coalesce(current_setting('house.itself', true), '') = 'yes';

create function me() returns uuid language sql stable parallel safe
  return nullif(current_setting('house.account', true), '')::uuid;

-- FORCE binds the owner too, so the owner (migrations, backup) gets a policy of its own instead of BYPASSRLS,
-- which managed databases do not hand out.
create procedure wall(place regclass, may_read text, may_change text, may_add text default null)
language plpgsql as $$
begin
  may_add := coalesce(may_add, may_change);
  execute format('alter table %s enable row level security', place);
  execute format('alter table %s force row level security', place);
  execute format('create policy owner on %s to %I using (true) with check (true)', place, current_user);
  execute format('create policy reads on %s for select to house_app using ((select house_itself()) or (%s))', place, may_read);
  execute format('create policy adds on %s for insert to house_app with check ((select house_itself()) or (%s))', place, may_add);
  execute format('create policy changes on %s for update to house_app using ((select house_itself()) or (%s))'
    ' with check ((select house_itself()) or (%s))', place, may_change, may_change);
  execute format('create policy removes on %s for delete to house_app using ((select house_itself()) or (%s))', place, may_change);
  execute format('grant select, insert, update, delete on %s to house_app', place);
end $$;

-- Secrets of this house, e.g. the key of keyed hashes.
create table house_secret (
  name text primary key,
  value text not null
);
call wall('house_secret', 'false', 'false');

-- One row per act, in the transaction of the act. tx orders rows by commit as far as a reader needs:
-- ids alone are handed out before the commit, so a reader that remembers the highest id would lose events.
-- A restore into another cluster sets tx to 0.
create table event (
  id bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  kind text not null,
  subject uuid,
  jam uuid,
  organisation uuid,
  account uuid,
  data jsonb not null default '{}'
);
create index event_order on event (tx, id);
create index event_of_jam on event (jam, kind);
create index event_of_jam_order on event (jam, tx, id);
create index event_of_subject on event (subject);

create function tell_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('house_event', '');
  return null;
end $$;
create trigger tell after insert on event for each statement execute function tell_event();

-- Outbox. The key makes each mail once; a secret mail (sign-in code) loses its text when it is sent.
create table mail (
  id uuid primary key,
  key text not null unique,
  jam uuid,
  account uuid,
  recipient text not null,
  subject text not null,
  body text not null,
  calendar text,
  secret boolean not null default false,
  queued_at timestamptz not null,
  sent_at timestamptz,
  tries int not null default 0,
  last_error text
);
create index mail_waiting on mail (queued_at) where sent_at is null;

create table job (
  id uuid primary key,
  kind text not null,
  key text unique,
  data jsonb not null,
  due_at timestamptz not null,
  tries int not null default 0,
  taken_until timestamptz,
  last_error text,
  done_at timestamptz
);
create index job_waiting on job (due_at) where done_at is null;
call wall('job', 'false', 'false', 'true');

create function tell_job() returns trigger language plpgsql as $$
begin
  perform pg_notify('house_job', '');
  return null;
end $$;
create trigger tell after insert on job for each statement execute function tell_job();

create table file (
  id uuid primary key,
  jam uuid,
  organisation uuid,
  account uuid,
  name text not null,
  type text not null,
  size int not null,
  public boolean not null default false,
  stored_at timestamptz not null
);

-- Counters of attempts per keyed hash (of an e-mail address, an account): no address is stored.
create table attempt (
  bucket text primary key,
  count int not null,
  ends_at timestamptz not null
);
call wall('attempt', 'true', 'true');
