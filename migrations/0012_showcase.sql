-- Showcase: what people suggest about a jam or one of its services. Published only with its answer.
create table suggestion (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  service uuid references service on delete set null,
  text text not null,
  made_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index suggestion_of_jam on suggestion (jam, made_at desc);
-- Sent twice is one suggestion.
create unique index suggestion_once on suggestion (jam, md5(text));

-- Where the answer goes. Never public, so not in the row that may be.
create table suggestion_sender (
  suggestion uuid primary key references suggestion on delete cascade,
  jam uuid not null references jam on delete cascade,
  email text not null,
  lang text not null check (lang in ('de', 'en'))
);

call wall('suggestion', $$(answered_at is not null and jam in (select id from jam))
    or jam in (select my_jams('{organiser,auditor}'))$$,
  $$jam in (select my_jams('{organiser}'))$$, 'answered_at is null and jam in (select id from jam)');
call wall('suggestion_sender', $$jam in (select my_jams('{organiser}'))$$,
  $$jam in (select my_jams('{organiser}'))$$, 'jam in (select id from jam)');
