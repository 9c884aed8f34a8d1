import { newId } from '#kernel/id.ts'
import { builders, type Doors, form, may, organisation } from './access.ts'

const names = { id: 'site' }
const page = { id: 'site', page: 'sitePage' }
const at = '/services/:id/site'
const one = `${at}/pages/:page`

/** A website: its organisation and the team that builds it prepare it; what everybody sees its organisation alone decides. */
export const siteDoors: Doors = {
  ...may('somebody', {
    'GET /sites/new': {},
    // For one's own organisation only: nobody of this story sends a good one.
    'POST /sites': { ...form({ name: 'Website', organisation: '' }), answers: 422 },
  }),
  ...may(builders, {
    [`GET ${at}/pages`]: { names },
    [`POST ${at}/pages`]: { names, ...form({ id: newId(), kind: 'page', title: 'Neu' }) },
    [`GET ${at}/missing`]: { names },
    [`GET ${one}/state`]: { names: page },
    [`POST ${one}/state`]: { names: page, ...form({ state: 'ready' }) },
    [`POST ${one}/place`]: { names: page, form: ({ siteIndex = '' }) => ({ step: 'up', over: siteIndex }) },
    [`GET ${one}/versions`]: { names: page },
    [`GET ${one}/versions/:revision`]: { names: page },
    [`POST ${one}/versions/:revision/restoring`]: { names: page },
    [`GET ${at}/roles`]: { names },
    [`GET ${at}/redirects`]: { names },
    [`POST ${at}/redirects`]: { names, ...form({ from: '/frueher', to: '/verein.html' }) },
    [`POST ${at}/redirects/removal`]: { names, ...form({ from: '/alt' }) },
    [`GET ${at}/settings`]: { names },
    [`POST ${at}/settings`]: { names, ...form({ 'name.de': 'Lichtblick', languages: 'de', revision: '1' }) },
    [`GET ${one}/removal`]: { names: page },
    [`POST ${one}/removal`]: { names: page },
  }),
  ...may(organisation, {
    [`POST ${one}/plan`]: { names: page, ...form({ notBefore: '2027-06-01T10:00' }) },
    [`POST ${at}/roles`]: {
      names,
      form: ({ colleague = '' }) => ({ account: colleague, role: 'author' }),
    },
    [`POST ${at}/address`]: { names, ...form({ slug: 'lichtblick-stadt' }) },
    [`POST ${at}/domain`]: { names, ...form({ host: 'www.lichtblick.example' }) },
  }),
}
