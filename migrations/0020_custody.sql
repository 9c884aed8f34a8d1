-- Long: one storey, whose walls are read together with what they stand around.
-- Custody: what organisations entrust to the house, as ciphertext. Who may read it is decided by keys that are not here.

-- Forms of what the vault makes: ids of 128 bits, signatures and public keys, all as base64url.
create domain sealed_id as text check (value ~ '^[A-Za-z0-9_-]{22}$');

-- A keyring: one per account, used in every organisation it belongs to. Only its public side is here in the clear.
create table keyring (
  member sealed_id primary key,
  account uuid not null references account on delete cascade,
  card jsonb not null,
  made_at timestamptz not null,
  -- Replaced by a new one. It stays: a passphrase that is found again still opens it.
  retired_at timestamptz
);
create unique index keyring_in_use on keyring (account) where retired_at is null;
create index keyring_of_account on keyring (account);

-- The public side as an organisation's log takes it: signed for this organisation by its own key.
create table keyring_card (
  member sealed_id not null references keyring on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  card jsonb not null,
  made_at timestamptz not null,
  primary key (member, organisation)
);
create index keyring_card_of_organisation on keyring_card (organisation);

-- The private side, one ciphertext per way to open it.
create table unlock (
  id sealed_id primary key,
  member sealed_id not null references keyring on delete cascade,
  suite int not null,
  tenant text not null,
  kind text not null check (kind in ('passphrase', 'passkey', 'recovery')),
  sealed_secret text not null,
  made_at timestamptz not null,
  used_on date
);
create index unlock_of_member on unlock (member);

-- How often a keyring's passphrase ciphertext was handed out since it was last opened.
create table unlock_try (
  member sealed_id primary key references keyring on delete cascade,
  count int not null,
  last_at timestamptz not null,
  challenge text not null
);

create table vault (
  organisation uuid primary key references organisation,
  founded_at timestamptz not null,
  founded_by sealed_id not null
);

-- Who may read what, since when: signed by the members, chained by hashes, and never changed.
create table log_entry (
  organisation uuid not null references vault,
  seq int not null check (seq >= 0),
  previous text,
  hash text not null,
  text text not null,
  kept_at timestamptz not null,
  primary key (organisation, seq),
  unique (organisation, hash)
);

-- SHA-256 as the vault writes it: base64url of what a purpose and a value hash to.
create function sealed_hash(purpose text, value text) returns text language sql immutable parallel safe
  return rtrim(translate(encode(sha256(convert_to('jam/' || purpose || E'/1\n' || value, 'UTF8')), 'base64'), '+/', '-_'), '=');

-- The chain as the browsers compute it (src/vault/log/entry.ts), so that not even our own program can break it.
create function continue_chain() returns trigger language plpgsql as $$
declare
  head log_entry;
  said jsonb := new.text::jsonb;
begin
  select * into head from log_entry where organisation = new.organisation order by seq desc limit 1;
  if new.seq <> coalesce(head.seq + 1, 0) or new.previous is distinct from head.hash
    or (said ->> 'seq')::int <> new.seq or said ->> 'previous' is distinct from new.previous
    or new.hash <> sealed_hash('log/head', '[' || coalesce('"' || new.previous || '"', 'null') || ',"' || (said ->> 'kind')
      || '","' || coalesce(said #>> '{payload,space}', '') || '","' || sealed_hash('log/entry', new.text) || '"]')
  then
    raise exception using errcode = 'HL001', message = 'log_entry does not continue the chain';
  end if;
  return new;
end $$;
create trigger continues before insert on log_entry for each row execute function continue_chain();

create table space (
  id sealed_id primary key,
  organisation uuid not null references vault,
  epoch int not null default 1 check (epoch >= 1),
  -- Whether earlier versions of a record stay.
  keeps_versions boolean not null default true,
  opened_at timestamptz not null,
  -- Since a new epoch was opened: older envelopes are being sealed anew.
  rotating_since timestamptz
);
create index space_of_organisation on space (organisation);

-- Members that nobody has an account for: the board's recovery. Its keys come together from shares of paper.
create table guardian (
  member sealed_id primary key,
  organisation uuid not null references vault
);
create index guardian_of_organisation on guardian (organisation);

-- The key of a space and epoch, sealed for one member.
create table wrap (
  space sealed_id not null references space on delete cascade,
  epoch int not null,
  member sealed_id not null,
  organisation uuid not null references organisation,
  sealed_key text not null,
  made_at timestamptz not null,
  primary key (space, epoch, member)
);
create index wrap_of_member on wrap (member);

-- One sequence for what is written and what is erased, so that one cursor follows both (decision 0005).
create sequence custody_seq;

create table envelope (
  space sealed_id not null references space on delete cascade,
  id sealed_id not null,
  version int not null check (version >= 1),
  organisation uuid not null references organisation,
  suite int not null,
  epoch int not null,
  author sealed_id not null,
  iv bytea not null,
  ct bytea not null,
  written_at timestamptz not null,
  delete_after date check (extract(day from delete_after) = 1),
  legal_hold boolean not null default false,
  tx xid8 not null default pg_current_xact_id(),
  seq bigint not null default nextval('custody_seq'),
  primary key (space, id, version)
);
-- Ciphertext does not get smaller.
alter table envelope alter ct set storage external;
create index envelope_order on envelope (space, tx, seq);
create index envelope_by_epoch on envelope (space, epoch, id, version);
create index envelope_due on envelope (delete_after) where delete_after is not null;

create table sealed_file (
  id sealed_id primary key,
  space sealed_id not null references space on delete cascade,
  organisation uuid not null references organisation,
  record sealed_id not null,
  author sealed_id not null,
  size bigint not null check (size > 0),
  part_size int not null check (part_size between 65536 and 8388608),
  begun_at timestamptz not null,
  complete_at timestamptz
);
create index sealed_file_of_record on sealed_file (space, record);
create index sealed_file_unfinished on sealed_file (begun_at) where complete_at is null;

create table sealed_part (
  file sealed_id not null references sealed_file on delete cascade,
  number int not null check (number >= 0),
  organisation uuid not null references organisation,
  size int not null,
  hash text not null,
  primary key (file, number)
);

-- The answer to a request that may come twice.
create table put_once (
  member sealed_id not null references keyring on delete cascade,
  key text not null check (length(key) between 16 and 64),
  asked text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (member, key)
);
create index put_once_at on put_once (at);

create table access_log (
  seq bigint generated always as identity primary key,
  organisation uuid not null references organisation,
  space sealed_id not null,
  member sealed_id not null,
  kind text not null check (kind in ('envelope', 'file')),
  subjects text[] not null,
  at timestamptz not null
);
create index access_log_of_organisation on access_log (organisation, seq desc);

-- What is gone for good. Also a file beside the database, so that an older backup learns of it.
create table deletion_journal (
  seq bigint primary key default nextval('custody_seq'),
  tx xid8 not null default pg_current_xact_id(),
  -- No reference: an older backup may not know this organisation yet.
  organisation uuid not null,
  space sealed_id not null,
  kind text not null check (kind in ('record', 'file', 'space')),
  subject sealed_id not null,
  member sealed_id,
  counts jsonb not null default '{}',
  at timestamptz not null,
  unique (space, kind, subject)
);
create index deletion_journal_order on deletion_journal (space, tx, seq);
create index deletion_journal_of_organisation on deletion_journal (organisation, seq desc);

-- Definer's rights: the walls ask these functions, so they must see past the walls.
create function my_keyrings() returns setof sealed_id
  language sql stable security definer set search_path = public, pg_temp as $$
  select member from keyring where account = me()
$$;

-- Spaces that somebody has a key of, as long as they belong to the organisation.
create function my_spaces() returns setof sealed_id
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.space from wrap w join keyring k on k.member = w.member
  where k.account = me() and w.organisation in (select my_organisations())
$$;

-- Who has a key of a space, without the keys.
create function wraps_of(wanted sealed_id) returns table (member sealed_id, epoch int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.member, w.epoch from wrap w
  where w.space = wanted and w.organisation in (select my_organisations())
  order by w.epoch, w.member
$$;

-- Destroys keys that nobody but their owner may see: those of closed epochs, or all of a space that is shredded.
create function destroy_wraps(wanted sealed_id, below int) returns int
  language sql volatile security definer set search_path = public, pg_temp as $$
  with gone as (
    delete from wrap where space = wanted and epoch < below
      and (house_itself() or organisation in (select my_organisations())) returning 1)
  select count(*)::int from gone
$$;

-- A member who left the log has no use of keys; what they could open gets a new epoch.
create function destroy_wraps_of(gone_member sealed_id, place uuid) returns int
  language sql volatile security definer set search_path = public, pg_temp as $$
  with gone as (
    delete from wrap where member = gone_member and organisation = place
      and (house_itself() or organisation in (select my_organisations('{admin}'))) returning 1)
  select count(*)::int from gone
$$;

-- Without its account a keyring opens nothing any more.
create function forget_keyring() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from wrap where member in (select member from keyring where account = new.id);
  delete from keyring where account = new.id;
  return null;
end $$;
create trigger forget after update of erased_at on account for each row
  when (new.erased_at is not null) execute function forget_keyring();

grant execute on function my_keyrings(), my_spaces(), wraps_of(sealed_id), destroy_wraps(sealed_id, int),
  destroy_wraps_of(sealed_id, uuid) to house_app;
grant usage on sequence custody_seq to house_app;

call wall('keyring', 'account = (select me())', 'account = (select me())');
call wall('keyring_card', 'organisation in (select my_organisations())',
  'member in (select my_keyrings()) and organisation in (select my_organisations())');
call wall('unlock', 'member in (select my_keyrings())', 'member in (select my_keyrings())');
call wall('unlock_try', 'member in (select my_keyrings())', 'member in (select my_keyrings())');
call wall('put_once', 'member in (select my_keyrings())', 'member in (select my_keyrings())');
call wall('vault', 'organisation in (select my_organisations())', 'false',
  $$organisation in (select my_organisations('{admin}'))$$);
call wall('log_entry', 'organisation in (select my_organisations())', 'false',
  'organisation in (select my_organisations())');
call wall('space', 'organisation in (select my_organisations())', 'organisation in (select my_organisations())');
call wall('guardian', 'organisation in (select my_organisations())', 'organisation in (select my_organisations())');
call wall('wrap', $$organisation in (select my_organisations())
    and (member in (select my_keyrings()) or member in (select member from guardian))$$, 'false',
  'organisation in (select my_organisations())');
call wall('envelope', 'space in (select my_spaces())', 'space in (select my_spaces())');
call wall('sealed_file', 'space in (select my_spaces())', 'space in (select my_spaces())');
call wall('sealed_part', 'file in (select id from sealed_file)', 'file in (select id from sealed_file)');
call wall('access_log', $$organisation in (select my_organisations('{admin}'))$$, 'false',
  'member in (select my_keyrings()) and organisation in (select my_organisations())');
call wall('deletion_journal', 'organisation in (select my_organisations())', 'false',
  'organisation in (select my_organisations())');

-- Not even the house itself sees somebody's own ciphertexts and keys.
create policy owner_alone on unlock as restrictive for all to house_app
  using (member in (select my_keyrings())) with check (member in (select my_keyrings()));
create policy member_alone on wrap as restrictive for select to house_app
  using (organisation in (select my_organisations())
    and (member in (select my_keyrings()) or member in (select member from guardian)));

-- What is written once stays as it was written, whatever the program asks for.
revoke update, delete on vault, log_entry, access_log, deletion_journal from house_app;
revoke update on envelope, wrap, keyring_card, sealed_part from house_app;
