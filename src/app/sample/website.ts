import { answer } from '#blocks/site/assistant/answering.ts'
import type { QuestionName } from '#blocks/site/assistant/answers.ts'
import { writeFirstPages } from '#blocks/site/assistant/first-pages.ts'
import { makeAllReady } from '#blocks/site/home/homes.ts'
import { makeLawful } from '#blocks/site/law/renewing.ts'
import { easy } from '#blocks/site/model/text.ts'
import { addPage } from '#blocks/site/pages.ts'
import { publish } from '#blocks/site/publication/publications.ts'
import { mustFindSite, saveSettings } from '#blocks/site/sites.ts'
import { day, later } from '#kernel/clock.ts'
import { atDesk, type Desk } from '#kernel/desk.ts'
import { later as asLater, type JobHandlers } from '#kernel/job.ts'
import { sitePlaces } from '../site-places.ts'
import type { Somebody } from './sample.sql.ts'
import { deskOf } from './staff.ts'

/** An organisation of the sample has its website: written by the assistant, read, and seen by everybody. */
export async function makeWebsite(
  desk: Desk,
  service: string,
  name: string,
  speaker: Somebody,
): Promise<void> {
  const at = deskOf(desk, speaker)
  const said: [QuestionName, unknown][] = [
    ['kind', { initiative: 'neighbourhood' }],
    ['name', { name, claim: '', founded: '2009' }],
    ['contact', { ...place, email: speaker.email, phone: '0911 5550170' }],
    ['hours', { 'from-2': '15:00', 'to-2': '18:00', 'from-4': '10:00', 'to-4': '13:00' }],
    ['behind', { ...nobody, board: `${speaker.name}\nKim Beispiel` }],
    ['donation', { iban: 'DE02120300000000202051', holder: name, purpose: 'Spende', charity: 'yes' }],
    ['languages', { lang: ['en', easy] }],
    ['look', { theme: 'leaf', accent: '' }],
  ]
  for (const [question, answered] of said) await answer(at, service, question, { said: answered }, sitePlaces)
  await writeFirstPages(at, service, sitePlaces)
  await addPage(at, service, feast(later(desk.now, 12 * day)))
  await makeAllReady(at, service)
  await makeLawful(at, service, sitePlaces)
  const { settings, revision } = await mustFindSite(at, service)
  await saveSettings(at, service, { ...settings, footer: invented }, revision)
  await asLater(desk, 'sample.website', { service })
}

const invented = {
  de: 'Ein Beispiel: Menschen, Adressen und Zeiten auf diesen Seiten sind erfunden.',
  en: 'A sample: people, addresses and hours on these pages are invented.',
}

/** Nobody who opens the sample waits until pictures and pages are drawn. */
export const sampleJobs: JobHandlers = {
  'sample.website': {
    long: (house, { service }) =>
      atDesk(house, { itself: true }, async (desk) => void (await publish(desk, String(service)))),
  },
}

const place = { street: 'Beispielweg 7', postcode: '90443', city: 'Nürnberg' }
const nobody = { legalForm: 'unregistered', court: '', registerNumber: '', editor: '', vatId: '' }

const feast = (on: Date) => {
  const date = on.toISOString().slice(0, 10)
  return {
    ...{ kind: 'event' as const, parent: null, inMenu: false },
    happening: {
      ...{ from: `${date}T14:00`, to: `${date}T19:00`, zone: 'Europe/Berlin', cancelled: false },
      ...{ place: 'Im Hof', address: `${place.street}, ${place.postcode} ${place.city}` },
      access: 'Ohne Stufen, Toilette für Rollstühle vorhanden.',
    },
    variants: {
      de: {
        ...{ title: 'Hoffest', slug: 'hoffest', menu: '' },
        description: 'Kuchen, Musik und Reparieren für alle aus dem Viertel.',
        sections: [],
      },
    },
  }
}
