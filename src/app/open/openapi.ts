type Schema = Record<string, unknown>

const text = { type: 'string' }
const moment = { type: 'string', format: 'date-time' }
const link = { type: 'string', format: 'uri' }
const maybe = (schema: Schema) => ({ anyOf: [schema, { type: 'null' }] })
const object = (properties: Record<string, Schema>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
})
const list = (of: string) => ({ type: 'array', items: { $ref: `#/components/schemas/${of}` } })
const json = (schema: Schema, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
})
const jamParameter = [
  { name: 'jam', in: 'path', required: true, schema: text, description: 'slug of the jam' },
]
const get = (summary: string, schema: Schema, parameters: unknown[] = []) => ({
  get: {
    summary,
    parameters,
    responses: {
      ...json(schema, summary),
      ...(parameters.length > 0 ? { 404: { description: 'no such jam' } } : {}),
    },
  },
})

/** What anybody may read here by machine (OpenAPI 3.1). Nothing needs a key, nothing of a person is in it. */
export const openApi = (address: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Digital Service Jam',
    version: '1',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    description: 'Jams, accepted needs and the services that came of them. Read only, public, without a key.',
  },
  servers: [{ url: address }],
  paths: {
    '/api/jams': get('All public jams', list('Jam')),
    '/api/jams/{jam}': get('One jam', { $ref: '#/components/schemas/Jam' }, jamParameter),
    '/api/jams/{jam}/needs': get('Accepted needs of a jam', list('Need'), jamParameter),
    '/api/jams/{jam}/projects': get(
      'Services of a jam that their organisations show',
      list('Project'),
      jamParameter,
    ),
    '/jams/{jam}/hackathon.json': get('The jam as schema.org Hackathon', { type: 'object' }, jamParameter),
    '/jams/{jam}/schedule.json': get('The programme as frab JSON', { type: 'object' }, jamParameter),
  },
  components: {
    schemas: {
      Jam: object({
        ...{ slug: text, title: text, place: text, timeZone: text, startsAt: moment, endsAt: moment },
        ...{ callOpensAt: moment, callClosesAt: moment, registrationClosesAt: moment, url: link },
      }),
      Need: object({
        id: text,
        title: text,
        teaser: text,
        kind: text,
        organisation: text,
        credit: text,
        url: link,
      }),
      Project: object({
        ...{ id: text, name: text, summary: text, kind: text, organisation: text },
        ...{ address: maybe(link), repository: maybe(link), usedSince: moment },
        ...{ inUse: maybe({ type: 'boolean' }), askedAt: maybe(moment), url: link },
      }),
    },
  },
})
