import type { Person, TestHouse } from '#test/house.ts'

/** What a browser asked. */
export type Asked = { method: string; path: string; body: unknown }

/** What a hostile server answers in the place of the true answer; undefined leaves it. Bytes stay bytes. */
// biome-ignore lint/suspicious/noExplicitAny: it is about answers of every kind.
export type Bend = (answer: any, asked: Asked) => unknown

/** The line between a browser and the real server, which somebody may hold. */
export type Wire = {
  fetch: typeof fetch
  /** Answers are bent from now on; null lets them pass. */
  hold(bend: Bend | null): void
  /** How many answers were not what the server had said. */
  bent(): number
}

let wires = 0

export function openWire(house: TestHouse, person: Person): Wire {
  // The house takes so many writes a minute of one address; a hundred visitors in a minute have more than one.
  const wire = ++wires
  let bend: Bend | null = null
  let bent = 0
  let place = 0
  return {
    fetch: async (path, init = {}) => {
      const headers = { 'sec-fetch-site': 'same-origin', ...(init.headers as Record<string, string>) }
      const honest = await house
        .as(person, `wire-${wire}-${Math.floor(place++ / 20)}`)
        .fetch(String(path), { ...init, headers } as RequestInit)
      if (!bend) return honest
      const asked = { method: init.method ?? 'GET', path: String(path), body: bodyOf(init) }
      const isJson = (honest.headers.get('content-type') ?? '').includes('json')
      const said = isJson ? await honest.json() : new Uint8Array(await honest.arrayBuffer())
      const other = await bend(structuredClone(said), asked)
      const isOther = other !== undefined && !isSame(said, other)
      if (isOther) bent++
      return answerWith(isOther ? other : said, honest)
    },
    hold: (next) => {
      bend = next
      bent = 0
    },
    bent: () => bent,
  }
}

/** A refusal in the place of the answer, as the server would word it. */
export class Instead {
  readonly status: number
  readonly body: object
  constructor(status: number, body: object) {
    this.status = status
    this.body = body
  }
}

function answerWith(said: unknown, { status, headers }: Response): Response {
  if (said instanceof Instead) return Response.json(said.body, { status: said.status })
  if (said instanceof Uint8Array)
    return new Response(status === 204 ? null : new Uint8Array(said), { status, headers })
  return Response.json(said, { status })
}

const isSame = (one: unknown, other: unknown) =>
  one instanceof Uint8Array && other instanceof Uint8Array
    ? Buffer.compare(one, other) === 0
    : JSON.stringify(one) === JSON.stringify(other)

function bodyOf({ body }: RequestInit): unknown {
  return typeof body === 'string' ? JSON.parse(body) : null
}
