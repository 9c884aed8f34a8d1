import { randomInt } from 'node:crypto'
import { actorOf, type Ctx, goOn } from '#kernel/http.ts'
import { faultOf } from '#kernel/log.ts'
import { Refusal, statusOf } from '#kernel/refusal.ts'
import { ErrorPage } from '#look/error.pages.tsx'
import { show } from '#look/show.tsx'
import { faultWords } from './faults.text.ts'

/** A refusal becomes a page that says what happened and what to do; anything else an incident with a number. */
export async function answerFault(error: Error, c: Ctx): Promise<Response> {
  if (!(error instanceof Refusal)) return incident(error, c)
  if (error.reason === 'unknown') return goOn(c, `/sign-in?next=${encodeURIComponent(pathOf(c))}`)
  if (error.code === 'step-up.needed') return goOn(c, `/me/step-up?next=${encodeURIComponent(pathOf(c))}`)
  if (error.code === 'proof.needed') return goOn(c, `/me/proof?next=${encodeURIComponent(pathOf(c))}`)
  if (error.code === 'secrecy.needed') return goOn(c, secrecyPath(c))
  const says = faultWords(c.get('lang'))
  const words = says[error.code] ?? says[error.reason] ?? says.invalid
  await actorOf(c).catch(() => {})
  const status = statusOf[error.reason]
  return show(
    c,
    <ErrorPage
      reason={error.reason}
      title={words?.title ?? ''}
      says={words?.says ?? ''}
      todo={words?.todo ?? ''}
    />,
    status,
  )
}

export function answerMissing(c: Ctx): Promise<Response> {
  return answerFault(new Refusal('missing', 'page.missing'), c)
}

async function incident(error: Error, c: Ctx): Promise<Response> {
  const number = String(randomInt(1e9)).padStart(9, '0')
  const page = await incidentPage(error, c, number).catch(() => null)
  // Where even the page of a fault cannot be rendered, a sentence still can.
  return page ?? c.text(`${faultWords(c.get('lang')).incident?.title} (${number})\n`, 500)
}

function incidentPage(error: Error, c: Ctx, number: string): Promise<Response> {
  c.get('house').log.error({ incident: number, route: c.req.routePath, ...faultOf(error) }, 'incident')
  const words = faultWords(c.get('lang')).incident
  return show(
    c,
    <ErrorPage
      reason="incident"
      title={words?.title ?? ''}
      says={words?.says ?? ''}
      todo={words?.todo ?? ''}
      incident={number}
    />,
    500,
  )
}

// Whoever helps with counselling signs before they see anything of it.
const secrecyPath = (c: Ctx): string =>
  `/services/${c.req.param('id') ?? ''}/counselling/secrecy?next=${encodeURIComponent(pathOf(c))}`

// A form cannot be sent again after signing in, so a POST leads back to the page it was on.
function pathOf(c: Ctx): string {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method === 'GET') return pathname + search
  const from = c.req.header('referer')
  return from && URL.canParse(from) ? new URL(from).pathname : '/'
}
