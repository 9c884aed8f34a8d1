-- Dialogue: what somebody without an account has sent sealed, what is answered, and the way back by a receipt.

-- A case (Vorgang). Its name is that of the first letter.
create table sealed_case (
  id sealed_id primary key,
  organisation uuid not null references vault,
  space sealed_id not null references space on delete cascade,
  -- The way back: where it is found, and by which key a question is answered. Neither says who. Null: there is none.
  locator sealed_id,
  verify text check (length(verify) = 43),
  -- Who sealed the first letter: the browser of whoever wrote, or the house at its door.
  sealed_by text not null check (sealed_by in ('browser', 'server')),
  opened_at timestamptz not null,
  delete_after date,
  tx xid8 not null default pg_current_xact_id(),
  seq bigint not null default nextval('custody_seq'),
  check ((locator is null) = (verify is null))
);
create unique index sealed_case_back on sealed_case (organisation, locator);
create index sealed_case_order on sealed_case (space, tx, seq);
create index sealed_case_due on sealed_case (delete_after) where delete_after is not null;
call wall('sealed_case', 'space in (select my_spaces())', 'false');

-- Letters of a case are letters; `number` counts them from 0.
alter table letter add sealed_case sealed_id references sealed_case on delete cascade,
  add number int check (number >= 0),
  add check ((sealed_case is null) = (number is null)),
  add unique (sealed_case, number);

-- Sealed to the receipt: not even who wrote it opens it again.
create table case_reply (
  sealed_case sealed_id not null references sealed_case on delete cascade,
  number int not null check (number >= 0),
  organisation uuid not null references organisation,
  reply jsonb not null,
  sent_at timestamptz not null,
  primary key (sealed_case, number)
);
call wall('case_reply', 'sealed_case in (select id from sealed_case)', 'false');
revoke update on case_reply from house_app;

-- A question that a receipt answers once, within five minutes. Only a hash of it.
create table case_challenge (
  nonce_hash text primary key,
  organisation uuid not null references organisation,
  locator sealed_id not null,
  purpose text not null check (purpose in ('visit', 'destroy')),
  asked_at timestamptz not null
);
create index case_challenge_old on case_challenge (asked_at);
call wall('case_challenge', 'false', 'false');

-- A visit of somebody who has answered: no cookie, a hash, a quarter of an hour.
create table case_visit (
  token_hash text primary key,
  sealed_case sealed_id not null references sealed_case on delete cascade,
  organisation uuid not null references organisation,
  ends_at timestamptz not null
);
create index case_visit_of_case on case_visit (sealed_case);
create index case_visit_old on case_visit (ends_at);
call wall('case_visit', 'false', 'false');

-- Leave to send sealed files before there is a case. What no case has claimed after a day is gone.
create table upload_ticket (
  id sealed_id primary key,
  token_hash text not null unique,
  organisation uuid not null references organisation,
  space sealed_id not null references space on delete cascade,
  files int not null check (files between 1 and 100),
  bytes bigint not null check (bytes > 0),
  made_at timestamptz not null
);
create index upload_ticket_old on upload_ticket (made_at);
create index upload_ticket_of_space on upload_ticket (space);
call wall('upload_ticket', 'false', 'false');
create index sealed_file_unclaimed on sealed_file (begun_at) where record = author;

-- Who wants to hear, without a word of what, that there is something to read.
create table case_notice (
  sealed_case sealed_id primary key references sealed_case on delete cascade,
  -- By which its mails are found, and nothing else.
  id uuid not null unique,
  organisation uuid not null references organisation,
  address text not null check (length(address) between 3 and 320),
  lang text not null check (lang in ('de', 'en')),
  -- The path where somebody types the twelve words.
  path text not null,
  -- Told since the last visit: once is enough.
  told_at timestamptz
);
call wall('case_notice', 'false', 'false');

-- Of when somebody wrote, only the hour stays after a day. Letters are not changed by anybody else (0030).
create index sealed_case_exact on sealed_case (opened_at) where opened_at <> full_hour(opened_at);
create index letter_exact on letter (received_at) where sealed_case is not null and received_at <> full_hour(received_at);
create index case_reply_exact on case_reply (sent_at) where sent_at <> full_hour(sent_at);
create index event_of_cases on event (at) where kind in ('case.opened', 'case.continued', 'case.replied') and at <> full_hour(at);
create function blur_cases(before timestamptz, most int) returns int
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  blurred int := 0;
  changed int;
begin
  if not house_itself() then
    return 0;
  end if;
  update sealed_case set opened_at = full_hour(opened_at) where ctid = any (array(
    select ctid from sealed_case where opened_at < before and opened_at <> full_hour(opened_at)
    limit most for update skip locked));
  get diagnostics changed = row_count;
  blurred := blurred + changed;
  update letter set received_at = full_hour(received_at) where ctid = any (array(
    select ctid from letter where sealed_case is not null and received_at < before and received_at <> full_hour(received_at)
    limit most for update skip locked));
  get diagnostics changed = row_count;
  blurred := blurred + changed;
  update case_reply set sent_at = full_hour(sent_at) where ctid = any (array(
    select ctid from case_reply where sent_at < before and sent_at <> full_hour(sent_at)
    limit most for update skip locked));
  get diagnostics changed = row_count;
  blurred := blurred + changed;
  update event set at = full_hour(at) where ctid = any (array(
    select ctid from event where kind in ('case.opened', 'case.continued', 'case.replied') and at < before
      and at <> full_hour(at) limit most for update skip locked));
  get diagnostics changed = row_count;
  return blurred + changed;
end $$;
grant execute on function blur_cases(timestamptz, int) to house_app;
