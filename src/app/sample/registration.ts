import type { Jam } from '#jam/profile/jam.ts'
import { changeRule } from '#jam/registration/places/rules.ts'
import { askMore } from '#jam/registration/questions/questions.ts'
import { hour, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import { nameOf } from './people.ts'
import { addAccounts } from './sample.sql.ts'
import { somebody } from './staff.ts'

const places = 120
// Behind the crew of the jam.
const firstWaiting = 240

/** How the sample registers: all places taken, three who wait, a question of the organisers. */
export async function arrangeRegistration(desk: Desk, jam: Jam): Promise<void> {
  const usual = { isOpen: true, rule: 'skills' as const, offerHours: 48, askDays: null, answerDays: 4 }
  await changeRule(desk, jam, 'professional', { ...usual, quota: places })
  await askMore(desk, jam.id, {
    kind: 'choice',
    label: { de: 'Welche Größe hat dein T-Shirt?', en: 'Which size is your T-shirt?' },
    hint: { de: '', en: '' },
    options: ['S', 'M', 'L', 'XL'].map((de) => ({ de, en: '' })),
    roles: ['professional', 'helper'],
    required: false,
  })
  const waiting = Array.from({ length: 3 }, (_, n) => somebody(firstWaiting + n))
  await addAccounts(desk, waiting)
  for (const [n, { account }] of waiting.entries()) await wait(desk, jam, account, n)
}

async function wait(desk: Desk, jam: Jam, account: string, n: number): Promise<void> {
  const name = nameOf(firstWaiting + n)
  const skills = [{ frontend: 2 }, { maps: 3, data: 2 }, { plain: 3 }][n] ?? {}
  const said = { name, mode: 'both', experienced: false, skills, learns: '', wants: [], named: false }
  await desk.tx
    .insertInto('waiting')
    .values({
      ...{ id: newId(), jam: jam.id, role: 'professional', account, name, company: null },
      ...{ form: JSON.stringify(said), since: later(desk.now, -(3 - n) * hour), token_hash: null },
      ...{ offered_at: null, ends_at: null, ended_at: null, outcome: null },
    })
    .execute()
}
