-- Who agreed to be seen on a picture, and to what, is known in the organisation alone: the team that builds the site does not read it.
drop policy owner on site_consent;
drop policy reads on site_consent;
drop policy adds on site_consent;
drop policy changes on site_consent;
drop policy removes on site_consent;
call wall('site_consent', 'organisation in (select my_organisations())', 'organisation in (select my_organisations())');

-- Which consents there are and which are withdrawn, without a name: whoever prepares a site sees which pictures may go out.
create function site_consents(wanted uuid) returns table (id uuid, withdrawn_on text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.consent ->> 'withdrawnOn' from site_consent c
  where c.service = wanted
    and ((select house_itself()) or c.organisation in (select my_organisations()) or c.service in (select my_services()))
$$;
grant execute on function site_consents(uuid) to house_app;
