-- A notice without content goes by mail or to a device, in every language in which somebody reads here. Of a device nothing is
-- kept but the address of its push service: what is sent there has no content, so it takes no key of the device.
alter table case_notice
  alter address drop not null,
  add endpoint text check (length(endpoint) <= 1000),
  add check (num_nonnulls(address, endpoint) = 1),
  -- One of a few sentences that name nobody.
  add says text not null default 'waiting' check (says in ('waiting', 'new', 'look', 'memo')),
  drop constraint case_notice_lang_check,
  add check (lang in ('de', 'de-easy', 'en', 'tr', 'ar', 'uk', 'ru', 'fa', 'pl', 'fr', 'ro'));
