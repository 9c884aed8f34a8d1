-- Mails in the jam's voice, their editable texts, and the states between writing and arriving.
alter table mail
  -- The occasion, e.g. shift.soon; what an organiser edits and holds back.
  add kind text not null default '',
  -- The jam's own name and address for answers; empty is the house's.
  add sender text not null default '',
  add reply_to text not null default '',
  -- Kept back until an organiser has looked at it.
  add held_at timestamptz,
  -- Not before this moment: so long the act behind it can be taken back.
  add leaves_at timestamptz,
  -- Written down just before the last line goes to the mail server. If nothing follows, nobody knows whether it took it.
  add handing_at timestamptz,
  add unsure_at timestamptz,
  -- The mail server refused it for good.
  add given_up_at timestamptz,
  -- An organiser has looked at it and does not want it sent.
  add dropped_at timestamptz;
create index mail_of_jam on mail (jam, queued_at desc);

create table jam_voice (
  jam uuid primary key references jam on delete cascade,
  sender text not null default '',
  reply_to text not null default '',
  greeting_de text not null default '',
  greeting_en text not null default '',
  signature_de text not null default '',
  signature_en text not null default '',
  -- Kinds of mails that wait for an organiser's look.
  held text[] not null default '{}',
  changed_at timestamptz not null
);
call wall('jam_voice', $$jam in (select my_jams('{organiser,auditor}'))$$, $$jam in (select my_jams('{organiser}'))$$);

-- A jam's own text of a kind of mail. No row: the original of the house.
create table letter_text (
  jam uuid not null references jam on delete cascade,
  kind text not null,
  lang text not null check (lang in ('de', 'en')),
  subject text not null,
  body text not null,
  changed_at timestamptz not null,
  primary key (jam, kind, lang)
);
call wall('letter_text', $$jam in (select my_jams('{organiser,auditor}'))$$, $$jam in (select my_jams('{organiser}'))$$);

-- Whoever acts writes in the jam's voice, and may not look at its settings.
create function voice_of(of_jam uuid, of_kind text, of_lang text) returns jsonb
  language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('sender', v.sender, 'replyTo', v.reply_to,
    'greeting', case of_lang when 'en' then v.greeting_en else v.greeting_de end,
    'signature', case of_lang when 'en' then v.signature_en else v.signature_de end,
    'held', of_kind = any (v.held), 'subject', t.subject, 'body', t.body)
  from jam j
  left join jam_voice v on v.jam = j.id
  left join letter_text t on t.jam = j.id and t.kind = of_kind and t.lang = of_lang
  where j.id = of_jam and (v.jam is not null or t.jam is not null)
$$;
