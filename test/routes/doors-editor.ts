import { emptyPage } from '#blocks/site/model/empty.ts'
import { builders, type Doors, form, may } from './access.ts'
import { pixel } from './doors-live.ts'

const names = { id: 'site' }
const page = { id: 'site', page: 'sitePage' }
const picture = { id: 'site', picture: 'sitePicture' }
const at = '/services/:id/site'
const one = `${at}/pages/:page`
const written = emptyPage('page', 'de', { title: 'Verein', slug: 'verein', day: '2027-03-01' })
const window = '01234567-89ab'
const about = { alt: {}, focus: { x: 0.5, y: 0.5 }, crop: null, credit: '', shows: 'nobody' }
const file = (name: string, type: string, bytes: Uint8Array<ArrayBuffer>) =>
  form({ file: new File([bytes], name, { type }) })

/** The editor of a page: the organisation, and the team that builds the site. */
export const editorDoors: Doors = {
  ...may(builders, {
    [`GET ${one}`]: { names: page },
    [`GET ${one}/draft`]: { names: page },
    [`PUT ${one}/draft`]: { names: page, json: () => ({ revision: 2, page: written, window }) },
    [`POST ${one}/preview`]: { names: page, json: () => ({ page: written, lang: 'de' }) },
    [`GET ${one}/texts`]: { names: page },
    [`POST ${one}/texts`]: { names: page, ...form({ revision: '2', lang: 'de', title: 'Wir' }) },
    // Without a window of its own nobody listens, also of those who may.
    [`GET ${one}/together`]: { names: page, answers: 404 },
    // The site has no page of that name.
    [`GET ${at}/preview/*`]: { names, answers: [200, 404] },
    [`POST ${at}/editor/pictures`]: { names, ...file('bild.png', 'image/png', new Uint8Array(pixel)) },
    // Of this picture nothing lies in the file folder.
    [`GET ${at}/editor/pictures/:picture`]: { names: picture, answers: 404 },
    [`PUT ${at}/editor/pictures/:picture`]: { names: picture, json: () => about, answers: 404 },
    [`POST ${at}/editor/files`]: {
      names,
      ...file('satzung.pdf', 'application/pdf', new Uint8Array([37, 80, 68, 70])),
    },
  }),
}
