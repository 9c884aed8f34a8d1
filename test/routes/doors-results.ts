import {
  auditors,
  builders,
  type Doors,
  form,
  id,
  inJam,
  may,
  organisation,
  organisers,
  reviewers,
} from './access.ts'
import { pixel } from './doors-live.ts'
import type { Kind } from './standing.ts'

const hearers: Kind[] = [...inJam, 'other', ...organisation]
const jurors: Kind[] = [...reviewers, 'mentor']
const consent = { how: 'nobody', people: '', agreedBy: '', sure: 'yes' }
const picture = new File([new Uint8Array(pixel)], 'bild.png', { type: 'image/png' })

/** What is left of a jam: acceptance, presentations, pictures, thanks, previews, the showcase elsewhere. */
export const resultDoors: Doors = {
  ...may([...builders, ...auditors], { 'GET /jams/:jam/teams/:team/acceptance': {} }),
  ...may(organisation, {
    // In the story it is signed.
    'POST /jams/:jam/teams/:team/acceptance': {
      ...form({ version: '3', 'verdict.0': 'partly', 'remark.0': '', more: '' }),
      answers: 409,
    },
    'POST /jams/:jam/teams/:team/acceptance/signature': form({ version: '3', name: 'Amina Adler' }),
  }),
  ...may(hearers, ['GET /jams/:jam/demo', 'GET /jams/:jam/demo/jury']),
  ...may(organisers, {
    'GET /jams/:jam/demo/edit': {},
    'POST /jams/:jam/demo/order': { form: ({ team = '' }) => ({ order: team }) },
    'POST /jams/:jam/demo/draw': {},
    'POST /jams/:jam/demo/venues': {},
    'POST /jams/:jam/demo/minutes': form({ minutes: '7' }),
    'POST /jams/:jam/demo/slot': { form: ({ team = '' }) => ({ team, minutes: '9', link: '' }) },
    'POST /jams/:jam/demo/next': { form: ({ team = '' }) => ({ current: team }) },
    'POST /jams/:jam/demo/back': { form: ({ team = '' }) => ({ current: team }) },
    'POST /jams/:jam/demo/restart': {},
    'POST /jams/:jam/demo/jury': form({ active: 'yes', criteria: 'Hilft es?\nBleibt es?' }),
    'POST /jams/:jam/demo/jury/result': form({ told: 'yes' }),
    'GET /jams/:jam/thanks/edit': {},
    'POST /jams/:jam/thanks/words': form({ de: 'Ihr wart großartig.', en: '' }),
    'POST /jams/:jam/thanks/showing': form({ shown: 'no' }),
    // Letters go out when the jam is over.
    'POST /jams/:jam/thanks/letters': { answers: 409 },
    'GET /jams/:jam/showcase/frame': {},
    'POST /jams/:jam/showcase/frame': form({ origins: 'https://kiez.example' }),
  }),
  ...may(jurors, {
    'GET /jams/:jam/demo/jury/:team': {},
    'POST /jams/:jam/demo/jury/:team': form({ 'score.0': '4' }),
  }),
  ...may([...auditors, ...builders, 'professional', 'other'], { 'GET /jams/:jam/pictures': {} }),
  ...may([...organisers, ...builders], {
    'POST /jams/:jam/pictures': {
      form: ({ team = '' }) => ({ ...consent, file: picture, alt: 'Ein grauer Punkt', where: team }),
    },
  }),
  ...may([...organisers, 'team'], {
    'POST /jams/:jam/pictures/:id/consent': id('picture', consent),
    'POST /jams/:jam/pictures/:id/withdrawal': id('picture'),
  }),
  ...may('link', {
    'GET /jams/:jam/pictures/:id/withdrawal/:key': { names: { id: 'picture', key: 'pictureKey' } },
    'POST /jams/:jam/pictures/:id/withdrawal/:key': { names: { id: 'picture', key: 'pictureKey' } },
  }),
  // The contact of a company; it is signed when the jam is over.
  ...may(['company'], {
    'GET /jams/:jam/company/statement': {},
    'POST /jams/:jam/company/statement': { answers: 409 },
  }),
  ...may('everybody', {
    'GET /jams/:jam/teams/:team/acceptance/signature': {},
    'GET /jams/:jam/demo/minutes': {},
    'GET /jams/:jam/demo/slot': {},
    'GET /jams/:jam/pictures/:id/consent': id('picture'),
    'GET /jams/:jam/thanks/words': {},
    'GET /pictures/:id/:size{large|small}': { names: { id: 'shownPicture', size: 'pictureSize' } },
    'GET /jams/:jam/thanks': {},
    'GET /embed/showcase.js': {},
    'GET /jams/:jam/showcase/framed': {},
    'GET /jams/:jam/card.png': {},
    'GET /jams/:jam/needs/:id/card.png': id('teamNeed'),
    'GET /jams/:jam/showcase/:service/card.png': { names: { service: 'shown' } },
  }),
}
