import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Criterion } from '../rubric/rubric.ts'
import { holdSetup, listCriterionRows, saveCriterionRows } from './setup.sql.ts'
import { usualWords } from './usual.text.ts'

const usual: Criterion[] = Object.entries(usualWords).map(([key, { de, en }]) => ({
  key,
  words: { de: { title: de[0], hint: de[1] }, en: { title: en[0], hint: en[1] } },
  weight: 1,
  independent: false,
  kinds: [],
  retired: false,
}))

/** More questions than these nobody answers with care. */
const most = 20

/** The rubric of a jam, retired criteria too: its own, else the five questions of the house. */
export async function listCriteria(desk: Desk, jam: string): Promise<Criterion[]> {
  const rows = await listCriterionRows(desk, jam)
  return rows.length > 0 ? rows : usual
}

export type CriterionForm = Pick<Criterion, 'words' | 'weight' | 'independent' | 'kinds'>

/** Adds a criterion (`key` null) or changes one. Scores that were given stay. @throws Refusal `criteria.full` */
export async function saveCriterion(
  desk: Desk,
  jam: string,
  key: string | null,
  form: CriterionForm,
): Promise<void> {
  await changeRubric(desk, jam, (criteria) => {
    if (key === null) {
      if (criteria.length >= most) throw new Refusal('conflict', 'criteria.full')
      return [...criteria, { ...form, key: `c-${newId().slice(-12)}`, retired: false }]
    }
    mustFind(criteria.find((one) => one.key === key))
    return criteria.map((one) => (one.key === key ? { ...one, ...form } : one))
  })
}

/** Takes a criterion out of the rubric, or back in. @throws Refusal `criteria.last`: something must be counted. */
export async function retireCriterion(desk: Desk, jam: string, key: string, retired: boolean): Promise<void> {
  await changeRubric(desk, jam, (criteria) => {
    mustFind(criteria.find((one) => one.key === key))
    return criteria.map((one) => (one.key === key ? { ...one, retired } : one))
  })
}

/** Moves a criterion one place up in the order in which they are asked. */
export async function raiseCriterion(desk: Desk, jam: string, key: string): Promise<void> {
  await changeRubric(desk, jam, (criteria) => {
    const at = criteria.findIndex((one) => one.key === key)
    mustFind(criteria[at])
    return at > 0 ? criteria.toSpliced(at - 1, 2, ...criteria.slice(at - 1, at + 1).toReversed()) : criteria
  })
}

async function changeRubric(desk: Desk, jam: string, change: (criteria: Criterion[]) => Criterion[]) {
  mustBe(desk, jam, 'organiser')
  await holdSetup(desk, jam)
  const changed = change(await listCriteria(desk, jam))
  if (!changed.some(({ retired, independent }) => !retired && !independent))
    throw new Refusal('conflict', 'criteria.last')
  await saveCriterionRows(desk, jam, changed)
  await record(desk, 'review.rubric-changed', jam, { jam })
}
