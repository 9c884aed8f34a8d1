import type { RequestListener, ServerResponse } from 'node:http'
import { askedBy, askedStraight, asResponse, writeAnswer } from '#blocks/site/serving/adapters.ts'
import type { Answer } from '#blocks/site/serving/answer.ts'
import { servingOf } from '#blocks/site/serving/serving.ts'
import type { House } from '#kernel/house.ts'
import { faultOf } from '#kernel/log.ts'

type Inside = (request: Request, env: unknown) => Response | Promise<Response>

/**
 * Websites stand in front of the house: under a domain of their own there is no other room, and below `/w/` no session, no
 * cookie and no script. What is no address of a site goes inside.
 */
export function fromSites(
  house: House,
): (request: Request, env: unknown, inside: Inside) => Response | Promise<Response> {
  const { answer } = servingOf(house)
  return (request, env, inside) => {
    const { incoming } = (env ?? {}) as {
      incoming?: { socket?: { remoteAddress?: string; encrypted?: boolean } }
    }
    const found = answer(askedBy(request, incoming?.socket, house.config.proxies))
    if (!found) return inside(request, env)
    if (!(found instanceof Promise)) return asResponse(found)
    return found.then((late) => (late ? asResponse(late) : inside(request, env)))
  }
}

/** The same for the server itself, without the detour by the classes of the web. */
export function sitesFirst(house: House, inside: RequestListener): RequestListener {
  const { answer } = servingOf(house)
  return (request, response) => {
    const found = answer(askedStraight(request, house.config.proxies))
    if (!found) return inside(request, response)
    if (!(found instanceof Promise)) return writeAnswer(found, response)
    found.then(
      (late) => (late ? writeAnswer(late, response) : inside(request, response)),
      (fault) => answerFault(house, fault, response),
    )
  }
}

function answerFault(house: House, fault: unknown, response: ServerResponse): void {
  house.log.error(faultOf(fault), 'sites: could not be answered')
  writeAnswer(unavailable, response)
}

const unavailable: Answer = {
  status: 503,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' },
  body: Buffer.from(
    'Gerade nicht erreichbar. Bitte gleich noch einmal. / Not available right now. Please try again.\n',
  ),
}
