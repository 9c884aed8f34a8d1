import { builders, type Doors, id, may, organisation } from './access.ts'

const site = { names: { id: 'site' } }
const one = { names: { id: 'site', publication: 'sitePublication' } }
const sftp = { kind: 'sftp', address: 'localhost:1', login: 'verein', folder: 'html', password: 'geheim' }

/** What the world sees: looked at by whoever shapes the site, decided by those of the organisation who publish. */
export const publicationDoors: Doors = {
  ...may(builders, {
    'GET /services/:id/site/publication': site,
    'GET /services/:id/site/publication/:publication/zip': one,
    'GET /services/:id/site/links': site,
    'POST /services/:id/site/links': id('site'),
    // None is entered.
    'POST /services/:id/site/publication/domain': { ...id('site'), answers: 409 },
  }),
  ...may(organisation, {
    // The law asks for a name and an address first.
    'POST /services/:id/site/publication': { ...id('site'), answers: 409 },
    'POST /services/:id/site/publication/:publication/again': { ...one, form: () => ({}) },
    'POST /services/:id/site/publication/off': id('site'),
    'GET /services/:id/site/push': site,
    // Out or off, as the doors before have left it: nobody answers there.
    'POST /services/:id/site/push': { ...id('site', sftp), answers: [409, 422] },
    'POST /services/:id/site/push/forget': id('site'),
  }),
}
