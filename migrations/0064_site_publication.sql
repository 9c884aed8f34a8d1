-- What a publication was made of (SHA-256 of it as JSON, in the file folder): what goes out by itself later is made of the same,
-- so that nobody's half-written sentence goes along.
alter table site_publication add draft text check (length(draft) = 64);

-- Where else a site is laid: a web space, by SFTP or WebDAV. A password is given each time and stands nowhere.
create table site_target (
  service uuid primary key references site on delete cascade,
  organisation uuid not null,
  kind text not null check (kind in ('sftp', 'webdav')),
  -- A host and a port, or an https: address.
  address text not null check (length(address) <= 1000),
  login text not null check (length(login) <= 200),
  folder text not null check (length(folder) <= 500),
  -- Of the server's key, once somebody has compared it.
  fingerprint text check (length(fingerprint) <= 100),
  publication uuid references site_publication on delete set null,
  pushed_at timestamptz,
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index site_target_of_organisation on site_target (organisation);
create index site_target_by_publication on site_target (publication);
call wall('site_target', $$organisation in (select my_organisations())$$, $$organisation in (select my_organisations())$$);

-- A link of the published site that leads out of it, and what was found there last.
create table site_link (
  service uuid not null references site on delete cascade,
  organisation uuid not null,
  address text not null check (length(address) <= 2000),
  -- Paths of the pages it stands on.
  pages jsonb not null,
  state text not null check (state in ('waiting', 'fine', 'moved', 'gone', 'refused', 'silent', 'skipped')),
  status int,
  leads_to text check (length(leads_to) <= 2000),
  looked_at timestamptz,
  primary key (service, address),
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index site_link_of_organisation on site_link (organisation);
call wall('site_link', $$organisation in (select my_organisations()) or service in (select my_services())$$,
  $$organisation in (select my_organisations()) or service in (select my_services())$$);
