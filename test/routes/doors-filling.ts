import { type Doors, form, may } from './access.ts'

/** Forms as citizens fill them in: without an account, so whoever comes may. */
export const fillingDoors: Doors = {
  ...may('everybody', {
    'GET /f/:slug': {},
    // The organisation of the story has no vault: its form takes nothing, and says so.
    'POST /f/:slug': { ...form({ _do: 'next' }), answers: 409 },
    'GET /f/:slug/sent': {},
    'POST /f/:slug/tickets': { answers: 409 },
    // They take JSON by methods that no form has; src/blocks/forms/filling/filling.test.ts tries them.
    'PUT /f/:slug/drafts/:id': { names: { id: 'formDraft' }, answers: [404, 422] },
    'GET /f/:slug/drafts/:id': { names: { id: 'formDraft' } },
    'DELETE /f/:slug/drafts/:id': { names: { id: 'formDraft' }, answers: 404 },
  }),
}
