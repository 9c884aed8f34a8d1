-- What comes in by a form: that it came, which seats it takes, who waits for one, and who is told elsewhere. Not a word of it.

-- The same letter counts once, and what was given for it (a challenge worked off, the mark of a page) serves one letter.
create table form_submission (
  -- The letter's own name: the case.
  id sealed_id primary key,
  service uuid not null,
  organisation uuid not null,
  proof text not null unique,
  -- Tells the same from another that comes under its name.
  digest text not null,
  -- What its sender was told.
  outcome text not null check (outcome in ('taken', 'waiting')),
  -- No hour: who wrote when is nobody's business.
  on_day date not null,
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index form_submission_of_service on form_submission (service);
call wall('form_submission', $$organisation in (select my_organisations())$$, 'false');

-- How many have taken an option of which there are only so many (`question=value`). Seats of the whole form: form.taken.
create table form_count (
  service uuid not null,
  organisation uuid not null,
  place text not null,
  taken int not null check (taken >= 0),
  primary key (service, place),
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
call wall('form_count', $$organisation in (select my_organisations()) or service in (select my_services())$$, 'false');

-- Whose the seats are, and who waits for one.
create table form_seat (
  submission sealed_id primary key references form_submission on delete cascade,
  service uuid not null,
  organisation uuid not null,
  -- What is counted: '' the form as a whole, `question=value` an option.
  places text[] not null,
  state text not null check (state in ('held', 'waiting', 'offered', 'left')),
  since timestamptz not null,
  -- Who comes first waits first, also within one moment.
  turn bigint generated always as identity,
  -- By which an offer is accepted.
  token_hash text unique,
  ends_at timestamptz,
  -- The side of the receipt that everybody may know: whoever holds its words says yes with it.
  verify text,
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index form_seat_of_service on form_seat (service, state, turn);
call wall('form_seat', $$organisation in (select my_organisations())$$, 'false');

-- Takes one seat of each place, or none at all. Returns the places that are full. Whoever comes second at the last seat waits
-- for whoever came first, and sees what is left then.
create function take_seats(the_service uuid, the_organisation uuid, wanted text[], mosts int[]) returns text[]
  language plpgsql set search_path = public, pg_temp as $$
declare
  got text[];
begin
  begin
    with asked as (select place, most from unnest(wanted, mosts) as a(place, most)),
    whole as (
      update form set taken = taken + 1 from asked
      where service = the_service and asked.place = '' and taken < asked.most returning ''::text as place
    ),
    options as (
      insert into form_count (service, organisation, place, taken)
      select the_service, the_organisation, place, 1 from asked where place <> '' and most > 0 order by place
      on conflict (service, place) do update set taken = form_count.taken + 1
        where form_count.taken < (select most from asked where asked.place = form_count.place)
      returning place
    )
    select coalesce(array_agg(place), '{}') into got from (select place from whole union all select place from options) g;
    if cardinality(got) < cardinality(wanted) then raise exception using errcode = 'F0001'; end if;
    return '{}';
  exception when sqlstate 'F0001' then
    return array(select place from unnest(wanted) as w(place) where place <> all (got));
  end;
end $$;

create function free_seats(the_service uuid, given text[]) returns void
  language sql set search_path = public, pg_temp as $$
  update form set taken = greatest(taken - 1, 0) where service = the_service and '' = any (given);
  update form_count set taken = greatest(taken - 1, 0) where service = the_service and place = any (given);
$$;

-- Who is told elsewhere that something came, with the letter as it is: sealed. Its secret follows from the key of the house.
create table form_webhook (
  id uuid primary key,
  service uuid not null,
  organisation uuid not null,
  address text not null,
  -- One more gives a new secret.
  round int not null default 1,
  made_at timestamptz not null,
  made_by uuid references account on delete set null,
  stopped_at timestamptz,
  unique (id, service, organisation),
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index form_webhook_of_service on form_webhook (service);
call wall('form_webhook', $$organisation in (select my_organisations())$$, $$organisation in (select my_organisations('{admin}'))$$);

create table form_delivery (
  id uuid primary key,
  webhook uuid not null,
  service uuid not null,
  organisation uuid not null,
  -- Null for a trial.
  submission sealed_id,
  asked_at timestamptz not null,
  tried_at timestamptz,
  tries int not null default 0,
  -- What the other side answered, or why there was no answer.
  status int,
  problem text,
  arrived_at timestamptz,
  foreign key (webhook, service, organisation) references form_webhook (id, service, organisation) on delete cascade
);
create index form_delivery_of_webhook on form_delivery (webhook, asked_at desc);
call wall('form_delivery', $$organisation in (select my_organisations())$$,
  $$organisation in (select my_organisations('{admin}'))$$);
