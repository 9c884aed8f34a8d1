import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What goes wrong on purpose. */
type Flaw = { origin?: string; verified?: boolean; counter?: number }

const base64url = (bytes: Buffer) => bytes.toString('base64url')
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest()

/** A passkey in software (WebAuthn Level 3, ES256, no attestation): makes and signs what a browser would send. */
export class Authenticator {
  readonly id = randomBytes(16)
  readonly #key: KeyObject
  readonly #x: Buffer
  readonly #y: Buffer
  readonly #origin: string
  counter = 0

  constructor(address: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    this.#key = privateKey
    this.#x = Buffer.from(x, 'base64url')
    this.#y = Buffer.from(y, 'base64url')
    this.#origin = address
  }

  /** Answers the question of a registration. */
  make({ challenge }: { challenge: string }, flaw: Flaw = {}): string {
    const length = Buffer.from([0, this.id.length])
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, this.#publicKey()])
    const data = Buffer.concat([this.#data(flaw, 0x40), credential])
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      bytes(data),
    ])
    const clientDataJSON = base64url(this.#told('webauthn.create', challenge, flaw))
    return this.#answer({
      clientDataJSON,
      attestationObject: base64url(attestation),
      transports: ['internal'],
    })
  }

  /** Answers the question of a sign-in or a step-up. */
  prove({ challenge }: { challenge: string }, flaw: Flaw = {}): string {
    this.counter = flaw.counter ?? this.counter + 1
    const data = this.#data(flaw)
    const told = this.#told('webauthn.get', challenge, flaw)
    const signature = sign('sha256', Buffer.concat([data, sha256(told)]), this.#key)
    return this.#answer({
      clientDataJSON: base64url(told),
      authenticatorData: base64url(data),
      signature: base64url(signature),
    })
  }

  #answer(response: Record<string, unknown>): string {
    const id = base64url(this.id)
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })
  }

  #told(type: string, challenge: string, { origin = this.#origin }: Flaw): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }

  #data({ verified = true }: Flaw, more = 0): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    const flags = Buffer.from([(verified ? 0x05 : 0x01) | more])
    return Buffer.concat([sha256(new URL(this.#origin).hostname), flags, counter])
  }

  // COSE (RFC 9052): {1: 2, 3: -7, -1: 1, -2: x, -3: y}
  #publicKey(): Buffer {
    const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21])
    return Buffer.concat([head, bytes(this.#x), Buffer.from([0x22]), bytes(this.#y)])
  }
}

// CBOR (RFC 8949), as far as an attestation needs it.
const text = (value: string) => Buffer.concat([Buffer.from([0x60 | value.length]), Buffer.from(value)])
const bytes = (value: Buffer) => Buffer.concat([Buffer.from([0x58, value.length]), value])
