import { builders, type Doors, form, may, organisation } from './access.ts'
import { pixel } from './doors-live.ts'

const at = '/services/:id/site'
const names = { id: 'site' }
const picture = { ...names, picture: 'sitePicture' }
const file = { ...names, file: 'siteFile' }
const consent = { ...names, consent: 'siteConsent' }
const intake = { ...names, intake: 'intake' }
const drawing = new File([new Uint8Array(pixel)], 'bild.png', { type: 'image/png' })
const paper = new File(['Satzung'], 'satzung.txt', { type: 'text/plain' })
const old = new File(['# Verein\n\nWir sind da.'], 'verein.md', { type: 'text/markdown' })

/** Pictures, files and an old website: everybody who prepares a site handles them. Consents are for people of the organisation. */
export const siteMediaDoors: Doors = {
  ...may(organisation, {
    [`GET ${at}/consents`]: { names },
    [`POST ${at}/consents`]: {
      ...{ names, ...form({ who: 'Ada', covers: 'Website', givenOn: '2027-01-01', how: 'paper' }) },
    },
    [`POST ${at}/consents/:consent/withdrawal`]: { names: consent },
    [`POST ${at}/consents/:consent/removal`]: { names: consent },
  }),
  ...may(builders, {
    [`GET ${at}/pictures`]: { names },
    [`POST ${at}/pictures`]: { names, ...form({ pictures: drawing, shows: 'nobody' }) },
    [`GET ${at}/pictures/:picture`]: { names: picture },
    [`POST ${at}/pictures/:picture`]: { names: picture, ...form({ name: 'Haus', crop: 'whole' }) },
    // None was drawn of it in this story.
    [`GET ${at}/pictures/:picture/:hash`]: {
      names: { ...picture, hash: 'sitePicture' },
      answers: 404,
    },
    [`POST ${at}/pictures/:picture/removal`]: { names: picture },
    [`GET ${at}/files`]: { names },
    [`POST ${at}/files`]: { names, ...form({ files: paper }) },
    [`GET ${at}/files/:file`]: { names: file, answers: 404 },
    [`POST ${at}/files/:file/removal`]: { names: file },
    [`GET ${at}/intake`]: { names },
    [`POST ${at}/intake`]: { names, ...form({ files: old }) },
    [`GET ${at}/intake/:intake`]: { names: intake },
    // What was brought lies not on the disk in this story.
    [`POST ${at}/intake/:intake/files`]: { names: intake, ...form({ files: drawing }), answers: 404 },
    [`POST ${at}/intake/:intake/run`]: { names: intake, ...form({ kinds: 'page' }) },
    [`POST ${at}/intake/:intake/discarding`]: { names: intake, answers: [303, 409] },
    [`POST ${at}/intake/:intake/undoing`]: { names: intake, answers: 409 },
  }),
}
