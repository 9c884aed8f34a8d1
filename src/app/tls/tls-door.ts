import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { House } from '#kernel/house.ts'
import { type Entrance, listenSafely, type Upgrades } from '#kernel/listen.ts'
import { Certificates } from './certificates.ts'
import { Ordering } from './ordering.ts'

const lookEvery = 10 * 60_000

/** Encryption without a proxy in front, for a house on one machine. */
export type TlsDoor = {
  /** What is answered without encryption: proofs for the authority, and the way to the encrypted address. */
  first(inside: RequestListener): RequestListener
  open(listener: RequestListener, upgrades: Upgrades): void
  close(patience: number): Promise<void>
  ordering: Ordering
}

/** @returns undefined where somebody else sees to encryption. @throws StartProblem when nobody may listen on that port */
export async function openTls(house: House): Promise<TlsDoor | undefined> {
  const { acme, tlsPort, host, lang } = house.config
  if (!acme) return
  const certificates = new Certificates(house)
  await certificates.load()
  const ordering = new Ordering(house, certificates)
  const entrance: Entrance = await listenSafely({ port: tlsPort, host, lang }, certificates.contextFor)
  const look = () => void ordering.look()
  const timer = setInterval(look, lookEvery)
  // A domain was just seen to point here: nobody shall wait for its certificate.
  const stop = house.live.hear(({ kind }) => kind === 'site.domain-seen' && look())
  house.closing.addEventListener('abort', () => {
    clearInterval(timer)
    stop()
  })
  return {
    ordering,
    first: (inside) => (request, response) => {
      if (!answerProof(ordering, request, response) && !leadOver(certificates, tlsPort, request, response))
        inside(request, response)
    },
    open: (listener, upgrades) => {
      entrance.open(listener, upgrades)
      look()
    },
    close: (patience) => entrance.close(patience),
  }
}

const proof = /^\/\.well-known\/acme-challenge\/([\w-]{1,200})$/

function answerProof(ordering: Ordering, { url = '' }: IncomingMessage, response: ServerResponse): boolean {
  const token = proof.exec(url)?.[1]
  const answer = token === undefined ? undefined : ordering.answerTo(token)
  if (answer === undefined) return false
  response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(answer)
  return true
}

/** To the encrypted address, where there is a certificate for it. Whether a domain points here is answered without as well. */
function leadOver(
  certificates: Certificates,
  tlsPort: number,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const host = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '')
  if (!certificates.has(host) || request.url?.startsWith('/.well-known/jam-site')) return false
  const port = tlsPort === 443 ? '' : `:${tlsPort}`
  response.writeHead(308, { location: `https://${host}${port}${request.url ?? '/'}` }).end()
  return true
}
