import type { Facts } from '#jam/gate/fact.ts'
import { agree, fillTask } from '#jam/gate/gates.ts'
import type { Need } from '#jam/needs/need.ts'
import type { TestHouse } from './house.ts'

/** What an organisation says before it is accepted, so that the usual gate is green. */
export const readyFacts: Facts = {
  problem: 'Anmeldungen kommen auf Papier, wir tippen alles ab.',
  goal: 'Ein Formular mit Warteliste, das wir selbst ändern können.',
  reach: 'there',
  data: 'contact',
  home: 'house',
  domain: 'none',
  person: 'Amina Adler, Büro',
  payer: 'Der Verein',
  contact: 'Amina Adler',
  contactHow: 'Den ganzen Tag am Tisch des Teams.',
  privacy: 'Frau Berg vom Träger',
  content: 'ready',
  contentWhere: 'Liste mit erfundenen Familien im Büro.',
  access: 'none',
  test: 'Eine Familie meldet zwei Kinder an. Das Büro sieht beide in der Liste.',
}

/** Lets a need pass the usual gate, without walking through its tasks. */
export async function makeReady(house: TestHouse, need: Need): Promise<void> {
  await house.itself(async (desk) => {
    await fillTask(desk, need, readyFacts)
    for (const what of ['effort', 'takeover']) await agree(desk, need, what)
  })
}
