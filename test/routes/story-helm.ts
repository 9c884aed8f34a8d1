import { keyOf, lineOf, signLine } from '#jam/showcase/certificate/signing.ts'
import { newId } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** What stands at the helm: an own step of the plan, how long mails are kept, something that was erased. */
export async function ofHelm({ house, jam, people, now }: Omit<Here, 'lichtblick'>): Promise<Ids> {
  const account = people.organiser.account
  await put(house, 'plan_step', {
    ...{ id: newId(), jam, title: 'Suppe kochen', due_at: now, owner: account, changed_at: now },
  })
  await put(house, 'retention_rule', { jam, kind: 'mails', days: 80 })
  await put(house, 'shredding', {
    id: newId(),
    jam,
    kind: 'presence',
    rows: 3,
    remaining: 0,
    at: now,
  })
  const certificate = await certificateOf({ house, jam, people, now })
  return { planStep: 'food', retentionKind: 'wishes', ...certificate }
}

async function certificateOf({ house, jam, people, now }: Omit<Here, 'lichtblick'>): Promise<Ids> {
  const account = people.team.account
  const certificate = newId()
  const line = lineOf({
    ...{ id: certificate, jam: 'Quartier U1', name: 'Jonas Jung', role: 'IT-Profi', place: 'Nürnberg' },
    ...{ from: '2026-05-01', until: '2026-05-02', hours: 24, projects: [], learnt: '', issued: '2026-05-03' },
  })
  const signature = signLine(keyOf(house.house.secret, jam), line)
  const row = { id: certificate, jam, account, kind: 'professional', signed: line, signature, issued_at: now }
  await put(house, 'certificate', row)
  await put(house, 'learning', { jam, account, learnt: 'Zuhören.', changed_at: now })
  return { certificate, certificatePdf: `${certificate}.pdf`, certificateKind: 'professional' }
}
