-- What people seal in their browser for the organisers of a jam: diets, access needs, a phone number.

-- A letter from outside (src/vault/outside/outside.ts), sealed to the intake key of a space.
create table letter (
  id sealed_id primary key,
  organisation uuid not null references vault,
  space sealed_id not null references space on delete cascade,
  letter jsonb not null,
  received_at timestamptz not null
);
create index letter_of_space on letter (space, received_at);
call wall('letter', 'space in (select my_spaces())', 'false');
revoke update on letter from house_app;

-- Whose vault keeps it. Until somebody has prepared a space in the vault, nothing is asked.
create table jam_vault (
  jam uuid primary key references jam on delete cascade,
  organisation uuid not null references organisation on delete cascade,
  space sealed_id,
  -- Where somebody writes whose browser cannot seal.
  contact text not null,
  chosen_at timestamptz not null,
  erased_at timestamptz
);
call wall('jam_vault', $$jam in (select id from jam)$$, $$jam in (select my_jams('{organiser}'))$$);

-- Whose letter it is: the server knows that somebody has sent one, not what.
create table sealed_care (
  jam uuid not null references jam on delete cascade,
  account uuid not null references account on delete cascade,
  letter sealed_id not null references letter on delete cascade,
  sent_at timestamptz not null,
  primary key (jam, account)
);
create index sealed_care_of_account on sealed_care (account);
create index sealed_care_of_letter on sealed_care (letter);
call wall('sealed_care', $$account = (select me()) or jam in (select my_jams('{organiser}'))$$,
  $$account = (select me())$$);
