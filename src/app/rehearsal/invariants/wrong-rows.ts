export type Broken = { of: string; wrong: string }

/** What would be half a thing, by a sentence: a table and the condition that no row may meet. */
export const wrongRows: Record<string, Broken> = {
  'an organisation nobody speaks for': {
    of: 'organisation',
    wrong: 'not exists (select from membership m where m.organisation = x.id)',
  },
  'a need without its scoping': {
    of: 'need',
    wrong: 'not exists (select from need_scope s where s.need = x.id and s.contact is not null)',
  },
  'a scoping that was closed without a need': {
    of: 'scoping',
    wrong: 'x.need is null',
  },
  'a decided need without a decision': {
    of: 'need',
    wrong: `x.state in ('accepted', 'waiting', 'declined') and not exists (
      select from decision d where d.need = x.id and d.verdict = x.state)`,
  },
  'a question that is answered, on a need that still says asked': {
    of: 'need',
    wrong: `x.state = 'asked' and not exists (select from question q where q.need = x.id and q.answer is null)`,
  },
  'a participant without the role': {
    of: 'participant',
    wrong: `x.withdrawn_at is null and not exists (
      select from role r where r.account = x.account and r.jam = x.jam and r.role = x.kind)`,
  },
  'a company or a host without the role': {
    of: `(select contact as account, jam, 'company' as role from company union all select host, jam, 'host' from venue)`,
    wrong:
      'not exists (select from role r where r.account = x.account and r.jam = x.jam and r.role = x.role)',
  },
  'an account that is nothing': {
    of: 'account',
    wrong: `not exists (select from role r where r.account = x.id)
      and not exists (select from membership m where m.account = x.id)
      and not exists (select from participant p where p.account = x.id and p.withdrawn_at is not null)`,
  },
  'a person without a name': { of: 'account', wrong: `x.name = ''` },
  'a wish for a need that is not on offer': {
    of: 'wish',
    wrong: `not exists (select from need n where n.id = x.need and n.state = 'accepted')`,
  },
  'a wish or a circle of somebody who has withdrawn': {
    of: '(select participant from wish union all select participant from circle_member)',
    wrong: 'exists (select from participant p where p.id = x.participant and p.withdrawn_at is not null)',
  },
  'wishes with a gap in their ranks': {
    of: '(select participant, max(rank) as last, count(*) as many from wish group by participant)',
    wrong: 'x.last <> x.many',
  },
  'a company with more people than seats': {
    of: 'company',
    wrong: 'x.seats < (select count(*) from participant p where p.company = x.id and p.withdrawn_at is null)',
  },
  'a shift with more helpers than places': {
    of: 'shift',
    wrong: 'x.needed < (select count(*) from shift_signup s where s.shift = x.id)',
  },
  'a team without people': {
    of: 'team',
    wrong: 'not exists (select from team_member m where m.team = x.id)',
  },
  'a help request that was solved by nobody': {
    of: 'help_request',
    wrong:
      '(x.taken_at is null) <> (x.taken_by is null) or (x.solved_at is not null and x.solved_by is null)',
  },
  'a live service without what it needs': {
    of: 'service',
    wrong: `x.state = 'live' and (x.address = '' or x.summary = '' or x.live_at is null
      or not exists (select from service_care c where c.service = x.id and c.keeper <> '' and c.payer <> '')
      or not exists (select from service_document d where d.service = x.id))`,
  },
  'a signed handover with less than two signatures and eight ticks': {
    of: 'handover',
    wrong: `x.signed_at is not null and (
      (select count(*) from handover_signature s where s.handover = x.id) <> 2
      or (select count(distinct s.account) from handover_signature s where s.handover = x.id) <> 2
      or (select count(*) from handover_tick t where t.handover = x.id) <> 8)`,
  },
  'a signed handover whose team or builders still have access': {
    of: 'handover',
    wrong: `x.signed_at is not null and (
      exists (select from team_member m where m.team = x.team and m.left_at is null)
      or exists (select from builder b where b.service = x.service and b.ended_at is null)
      or exists (select from service s where s.id = x.service and s.handed_over_at is null))`,
  },
  'a signed handover that was not asked about four times': {
    of: 'handover',
    wrong: `x.signed_at is not null and (select count(*) from follow_up f where f.handover = x.id) <> 4`,
  },
  'work that is due and not done': {
    of: 'job',
    wrong: 'x.done_at is null and (x.tries > 0 or x.taken_until is not null)',
  },
  'a document whose file is not there': {
    of: 'service_document',
    wrong: 'not exists (select from file f where f.id = x.file)',
  },
}
