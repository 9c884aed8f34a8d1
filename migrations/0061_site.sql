-- A site: what a non-profit shows to everybody. Nothing in it is secret; drafts are for its own people, what is published for all.
create table site (
  service uuid primary key,
  organisation uuid not null,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 60),
  -- Its own domain, in lower case; served there once it has been seen to point here.
  host text unique check (host ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' and length(host) <= 253),
  host_seen_at timestamptz,
  settings jsonb not null,
  -- One more with every change of the settings that is kept.
  revision int not null default 1 check (revision >= 1),
  changed_at timestamptz not null,
  -- The publication that everybody sees; none before the first.
  publication uuid,
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index site_of_organisation on site (organisation);

create table site_page (
  id uuid primary key,
  service uuid not null references site on delete cascade,
  organisation uuid not null,
  position int not null,
  page jsonb not null,
  revision int not null default 1 check (revision >= 1),
  state text not null check (state in ('draft', 'ready')),
  not_before timestamptz,
  changed_at timestamptz not null,
  changed_by uuid references account on delete set null,
  foreign key (service, organisation) references service (id, organisation) on delete cascade
);
create index site_page_of_site on site_page (service, position);
create index site_page_of_organisation on site_page (organisation);
create index site_page_by_account on site_page (changed_by);

-- What a page was, each time somebody stopped working on it.
create table site_page_version (
  page uuid not null references site_page on delete cascade,
  revision int not null check (revision >= 1),
  service uuid not null references site on delete cascade,
  organisation uuid not null,
  content jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid references account on delete set null,
  primary key (page, revision)
);
create index site_page_version_of_site on site_page_version (service);
create index site_page_version_of_organisation on site_page_version (organisation);
create index site_page_version_by_account on site_page_version (changed_by);

-- Who may do what, among the members of the organisation and the team that builds it. Nobody named: members publish, builders edit.
create table site_role (
  service uuid not null references site on delete cascade,
  organisation uuid not null,
  account uuid not null references account on delete cascade,
  role text not null check (role in ('author', 'editor', 'publisher')),
  primary key (service, account)
);
create index site_role_of_organisation on site_role (organisation);
create index site_role_of_account on site_role (account);

-- A picture, drawn anew; its sizes lie in the file folder below its id. `about` is what is said of it.
create table site_picture (
  id uuid primary key,
  service uuid not null references site on delete cascade,
  organisation uuid not null,
  -- SHA-256 of the original that was drawn from, so that the same picture lies here once.
  digest text not null check (length(digest) = 43),
  about jsonb not null,
  added_at timestamptz not null,
  unique (service, digest)
);
create index site_picture_of_organisation on site_picture (organisation);

create table site_file (
  id uuid primary key,
  service uuid not null references site on delete cascade,
  organisation uuid not null,
  digest text not null check (length(digest) = 43),
  name text not null,
  type text not null,
  size bigint not null check (size >= 0),
  added_at timestamptz not null,
  unique (service, digest)
);
create index site_file_of_organisation on site_file (organisation);

-- What somebody who is to be seen has agreed to.
create table site_consent (
  id uuid primary key,
  service uuid not null references site on delete cascade,
  organisation uuid not null,
  consent jsonb not null,
  kept_at timestamptz not null
);
-- The same words are kept once, as long as they hold.
create unique index site_consent_once on site_consent (service, md5(consent::text)) where consent ->> 'withdrawnOn' is null;
create index site_consent_of_site on site_consent (service);
create index site_consent_of_organisation on site_consent (organisation);

create table site_redirect (
  service uuid not null references site on delete cascade,
  organisation uuid not null,
  from_path text not null check (from_path ~ '^/' and length(from_path) <= 500),
  to_path text not null check (length(to_path) <= 2000),
  code int not null check (code in (301, 302)),
  primary key (service, from_path)
);
create index site_redirect_of_organisation on site_redirect (organisation);

-- A publication: a whole site as it was at one moment. `files` maps each path to the SHA-256 of its bytes, which lie in the
-- file folder once; visitors see the one that `site.publication` names, so that it changes for all at once and back.
create table site_publication (
  id uuid primary key,
  service uuid not null references site on delete cascade,
  organisation uuid not null,
  files jsonb not null,
  redirects jsonb not null,
  pages int not null,
  bytes bigint not null,
  built_in int not null,
  published_at timestamptz not null,
  published_by uuid references account on delete set null
);
create index site_publication_of_site on site_publication (service, published_at);
create index site_publication_of_organisation on site_publication (organisation);
create index site_publication_by_account on site_publication (published_by);
alter table site add foreign key (publication) references site_publication on delete set null;

-- Its people and the team that builds it prepare it; what the world sees is published by its organisation.
do $$
declare t text;
begin
  foreach t in array array['site', 'site_page', 'site_page_version', 'site_picture', 'site_file', 'site_consent', 'site_redirect'] loop
    call wall(t, 'organisation in (select my_organisations()) or service in (select my_services())',
      'organisation in (select my_organisations()) or service in (select my_services())');
  end loop;
end $$;
call wall('site_role', $$organisation in (select my_organisations()) or service in (select my_services())$$,
  $$organisation in (select my_organisations())$$);
call wall('site_publication', $$organisation in (select my_organisations()) or service in (select my_services())$$,
  $$organisation in (select my_organisations())$$);

-- What everybody may see: which publication answers under an address, and what lies in it.
create function published_site(wanted_slug text, wanted_host text)
  returns table (service uuid, organisation uuid, slug text, host text, publication uuid, files jsonb, redirects jsonb,
    published_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.service, s.organisation, s.slug, s.host, p.id, p.files, p.redirects, p.published_at
  from site s join service v on v.id = s.service join site_publication p on p.id = s.publication
  where v.state <> 'retired'
    and (s.slug = wanted_slug or (wanted_slug is null and s.host = wanted_host and s.host_seen_at is not null))
$$;
grant execute on function published_site(text, text) to house_app;
