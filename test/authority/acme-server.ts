// acme-client and the passkeys bring these along.
import 'reflect-metadata'
import {
  createHash,
  createPublicKey,
  type KeyObject,
  randomBytes,
  verify,
  X509Certificate,
} from 'node:crypto'
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as x509 from '@peculiar/x509'

type Jwk = { kty: string; crv?: string; x?: string; y?: string; n?: string; e?: string }
type Sent = { url: string; payload: Record<string, unknown> | ''; thumbprint: string }
type Order = {
  host: string
  token: string
  thumbprint: string
  state: 'pending' | 'ready' | 'valid' | 'invalid'
  chain?: string
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/**
 * A small certificate authority (RFC 8555): checks signatures and nonces, asks the host itself over http (8.3) at `doorOf(host)`,
 * and signs with a key of its own.
 */
export async function openAuthority(doorOf: (host: string) => number) {
  const state = { orders: new Map<string, Order>(), contacts: [] as string[], refuses: false }
  const [nonces, accounts] = [new Set<string>(), new Map<string, { key: KeyObject; thumbprint: string }>()]
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    ...{ serialNumber: '01', name: 'CN=Small Authority', keys, signingAlgorithm: algorithm },
    ...{ notBefore: new Date(Date.now() - 60_000), notAfter: new Date(Date.now() + 86_400_000) },
    extensions: [new x509.BasicConstraintsExtension(true)],
  })
  let at = ''

  async function read(request: IncomingMessage): Promise<Sent> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const jws = JSON.parse(Buffer.concat(parts).toString()) as {
      protected: string
      payload: string
      signature: string
    }
    const head = JSON.parse(plain(jws.protected)) as {
      jwk?: Jwk
      kid?: string
      nonce: string
      url: string
      alg: string
    }
    if (!nonces.delete(head.nonce)) throw new Error('badNonce')
    if (head.url !== at + request.url) throw new Error('unauthorized')
    const known = head.kid ? accounts.get(head.kid) : undefined
    const key = known?.key ?? createPublicKey({ key: head.jwk as never, format: 'jwk' })
    const signed = Buffer.from(`${jws.protected}.${jws.payload}`)
    const isRight = verify(
      'sha256',
      signed,
      { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(jws.signature, 'base64url'),
    )
    if (!isRight) throw new Error('malformed')
    const thumbprint = known?.thumbprint ?? thumbprintOf(head.jwk as Jwk)
    if (head.jwk) accounts.set(`${at}/account/${thumbprint}`, { key, thumbprint })
    return {
      url: request.url ?? '',
      payload: jws.payload === '' ? '' : JSON.parse(plain(jws.payload)),
      thumbprint,
    }
  }

  async function answer({
    url,
    payload,
    thumbprint,
  }: Sent): Promise<{ status: number; body: unknown; location?: string }> {
    if (url === '/new-account') {
      state.contacts.push(...(((payload as { contact?: string[] }).contact ?? []) as string[]))
      return { status: 201, body: { status: 'valid' }, location: `${at}/account/${thumbprint}` }
    }
    if (url === '/new-order') {
      const [{ value: host }] = (payload as { identifiers: [{ value: string }] }).identifiers
      const id = randomBytes(6).toString('hex')
      state.orders.set(id, {
        host,
        token: randomBytes(16).toString('base64url'),
        thumbprint,
        state: 'pending',
      })
      return { status: 201, body: told(id), location: `${at}/order/${id}` }
    }
    const [, what = '', id = ''] = url.split('/')
    const order = state.orders.get(id)
    if (!order) return { status: 404, body: { type: 'urn:ietf:params:acme:error:malformed' } }
    if (what === 'order') return { status: 200, body: told(id) }
    if (what === 'authz') return { status: 200, body: authzOf(id, order) }
    if (what === 'challenge') {
      const isProven = !state.refuses && (await proven(order, doorOf(order.host)))
      order.state = isProven ? 'ready' : 'invalid'
      return { status: 200, body: challengeOf(id, order) }
    }
    if (what === 'finalize') {
      order.chain = await sign(String((payload as { csr: string }).csr), order.host)
      order.state = 'valid'
      return { status: 200, body: told(id) }
    }
    return { status: 200, body: order.chain }
  }

  const told = (id: string) => ({
    status: state.orders.get(id)?.state,
    identifiers: [{ type: 'dns', value: state.orders.get(id)?.host }],
    authorizations: [`${at}/authz/${id}`],
    finalize: `${at}/finalize/${id}`,
    certificate: `${at}/certificate/${id}`,
  })
  const statusOf = ({ state }: Order) => (state === 'ready' ? 'valid' : state)
  const challengeOf = (id: string, order: Order) => ({
    ...{ type: 'http-01', url: `${at}/challenge/${id}`, token: order.token, status: statusOf(order) },
  })
  const authzOf = (id: string, order: Order) => ({
    ...{
      status: statusOf(order),
      identifier: { type: 'dns', value: order.host },
      challenges: [challengeOf(id, order)],
    },
  })

  async function sign(csr: string, host: string): Promise<string> {
    const asked = new x509.Pkcs10CertificateRequest(Buffer.from(csr, 'base64url'))
    if (!(await asked.verify())) throw new Error('badCSR')
    const made = await x509.X509CertificateGenerator.create({
      ...{ serialNumber: randomBytes(8).toString('hex'), subject: `CN=${host}`, issuer: own.subject },
      ...{ signingKey: keys.privateKey, publicKey: asked.publicKey, signingAlgorithm: algorithm },
      ...{ notBefore: new Date(Date.now() - 60_000), notAfter: new Date(Date.now() + 90 * 86_400_000) },
      extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
    })
    return `${made.toString('pem')}\n${own.toString('pem')}\n`
  }

  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const nonce = randomBytes(12).toString('base64url')
    nonces.add(nonce)
    const headers = { 'replay-nonce': nonce, 'content-type': 'application/json', 'cache-control': 'no-store' }
    if (request.url === '/directory')
      return response.writeHead(200, headers).end(
        JSON.stringify({
          newNonce: `${at}/new-nonce`,
          newAccount: `${at}/new-account`,
          newOrder: `${at}/new-order`,
        }),
      )
    if (request.url === '/new-nonce') return response.writeHead(200, headers).end()
    try {
      const { status, body, location } = await answer(await read(request))
      response.writeHead(status, { ...headers, ...(location && { location }) })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    } catch (error) {
      const type = `urn:ietf:params:acme:error:${error instanceof Error ? error.message : 'malformed'}`
      response
        .writeHead(400, { ...headers, 'content-type': 'application/problem+json' })
        .end(JSON.stringify({ type }))
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    state,
    directory: `${at}/directory`,
    certificate: new X509Certificate(own.toString('pem')).toString(),
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}

const plain = (text: string): string => Buffer.from(text, 'base64url').toString()

/** RFC 7638: the members in their order. */
const thumbprintOf = ({ kty, crv, x, y }: Jwk): string =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url')

function proven({ host, token, thumbprint }: Order, port: number): Promise<boolean> {
  return new Promise((done) => {
    const path = `/.well-known/acme-challenge/${token}`
    const request = ask({ host: '127.0.0.1', port, path, headers: { host } }, async (answer) => {
      const parts: Buffer[] = []
      for await (const part of answer) parts.push(part)
      done(answer.statusCode === 200 && Buffer.concat(parts).toString().trim() === `${token}.${thumbprint}`)
    })
    request.on('error', () => done(false))
    request.end()
  })
}
