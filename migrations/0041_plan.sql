-- The organisers' plan: what has to be done by when, and by whom. The usual steps follow from the jam's dates; a row is
-- what organisers changed of one, or a step of their own.
create table plan_step (
  id uuid primary key,
  jam uuid not null references jam on delete cascade,
  -- which usual step; null for one of their own, which then has a title
  usual text,
  title text not null default '',
  due_at timestamptz,
  owner uuid references account on delete set null,
  done_at timestamptz,
  done_by uuid references account on delete set null,
  dropped_at timestamptz,
  changed_at timestamptz not null,
  unique (jam, usual),
  check (usual is not null or (title <> '' and due_at is not null))
);
create index plan_step_of_jam on plan_step (jam);
call wall('plan_step', $$jam in (select my_jams('{organiser,auditor}'))$$, $$jam in (select my_jams('{organiser}'))$$);

-- What the house itself can see of a plan, and what was changed of it, in one answer. The right is asked once here.
create function plan_of(wanted uuid) returns json
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house_itself() and wanted not in (select my_jams('{organiser,auditor}')) then
    return null;
  end if;
  return (select json_build_object(
    'steps', (select coalesce(json_agg(json_build_object('id', s.id, 'usual', s.usual, 'title', s.title, 'dueAt', s.due_at,
        'owner', s.owner, 'ownerName', o.name, 'doneAt', s.done_at, 'doneName', d.name, 'droppedAt', s.dropped_at,
        'changedAt', s.changed_at) order by s.due_at), '[]')
      from plan_step s left join account o on o.id = s.owner and o.erased_at is null
      left join account d on d.id = s.done_by and d.erased_at is null where s.jam = wanted),
    'facts', (select json_build_object(
      'published', j.published_at is not null,
      'germanSections', (select count(*) from jsonb_each_text(coalesce(j.sections -> 'de', '{}')) e where e.value <> ''),
      'englishSections', (select count(*) from jsonb_each_text(coalesce(j.sections -> 'en', '{}')) e where e.value <> ''),
      'needs', (select count(*) from need n where n.jam = wanted and n.state <> 'withdrawn'),
      'undecided', (select count(*) from need n where n.jam = wanted and n.state in ('submitted', 'asked')),
      'accepted', (select count(*) from need n where n.jam = wanted and n.state = 'accepted'),
      'reviewers', (select count(*) from role r where r.jam = wanted and r.role = 'reviewer'),
      'mentors', (select count(*) from role r where r.jam = wanted and r.role = 'mentor'),
      'venues', (select count(*) from venue v where v.jam = wanted and v.confirmed_at is not null and v.withdrawn_at is null),
      'professionals', (select count(*) from participant p
        where p.jam = wanted and p.kind = 'professional' and p.withdrawn_at is null),
      'shifts', (select count(*) from shift s where s.jam = wanted),
      'shortShifts', (select count(*) from shift s where s.jam = wanted
        and (select count(*) from shift_signup u where u.shift = s.id) < s.needed),
      'teams', (select count(*) from team t where t.jam = wanted),
      'unsigned', (select count(*) from team t where t.jam = wanted and not exists (
        select from handover h where h.team = t.id and h.signed_at is not null)))
      from jam j where j.id = wanted)));
end $$;
grant execute on function plan_of(uuid) to house_app;
