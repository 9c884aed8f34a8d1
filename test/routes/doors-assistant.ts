import { builders, type Doors, form, may } from './access.ts'

const names = { id: 'site' }
const at = '/services/:id/site'
const question = { names: { id: 'site', question: 'siteQuestion' } }

/** The home of a website, its first questions and its law: for whoever prepares it. */
export const assistantDoors: Doors = {
  ...may(builders, {
    [`GET ${at}`]: { names },
    [`GET ${at}/assistant`]: { names },
    [`GET ${at}/assistant/:question`]: question,
    [`POST ${at}/assistant/:question`]: { ...question, ...form({ whom: 'Für alle.' }) },
    [`POST ${at}/assistant/:question/skip`]: question,
    [`POST ${at}/assistant/pages`]: { names },
    [`GET ${at}/law`]: { names },
    [`POST ${at}/law`]: { names, ...form({ sells: 'no', authority: 'Ansbach' }) },
    [`POST ${at}/law/pages`]: { names },
    [`POST ${at}/ready`]: { names },
  }),
}
