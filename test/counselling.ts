import { provideCounselling } from '#blocks/counselling/counselling.ts'
import { provisionService } from '#blocks/services.ts'
import { mustSend } from './custody.ts'
import { letterBox } from './form.ts'
import type { Person, TestHouse } from './house.ts'

/** Somebody signs the declaration of secrecy. */
export const sign = (house: TestHouse, service: string, person: Person) =>
  house
    .as(person)
    .post(`/services/${service}/counselling/secrecy`, { name: person.name, agree: 'yes', next: '' })

/** Begins an office with a preset. @returns its id */
export async function officeOf(house: TestHouse, service: string, person: Person, preset = 'addiction') {
  const begun = await house
    .as(person)
    .post(`/services/${service}/counselling/offices`, { preset, name: 'Suchtberatung Nürnberg' })
  return /offices\/([^/]+)$/.exec(begun.headers.get('location') ?? '')?.[1] ?? ''
}

/** Lichtblick with a counselling service that Kim's team builds, all have signed, and one office with its letter box. */
export async function counsellingHouse(house: TestHouse) {
  const box = await letterBox(house)
  const kim = await house.person('Kim Team')
  const service = await house.itself(async (desk) => {
    const wanted = { organisation: box.organisation, need: null, kind: 'counselling', name: 'Chat' } as const
    const made = await provisionService(desk, wanted, [kim.account ?? ''])
    await provideCounselling(desk, made)
    return made.id
  })
  for (const person of [box.amina, box.bea, kim]) await sign(house, service, person)
  const office = await officeOf(house, service, kim)
  const at = `/services/${service}/counselling`
  await mustSend(house, box.amina, `PUT ${at}/offices/${office}/space`, { space: box.space })
  const { rows } = await house.owner.query('select slug from counselling where service = $1', [service])
  return { ...box, kim, service, office, at, slug: rows[0].slug as string }
}
