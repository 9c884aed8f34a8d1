import { z } from 'zod'
import { plainLine, plainText } from '#kernel/plain.ts'
import { Refusal } from '#kernel/refusal.ts'

export const kinds = ['form', 'counselling', 'records', 'site', 'custom'] as const
export type Kind = (typeof kinds)[number]

export type ServiceState = 'draft' | 'live' | 'retired'

/** A service (Dienst): what stays of a jam. It belongs to one organisation and runs for years. */
export type Service = {
  id: string
  organisation: string
  organisationName: string
  need: string | null
  kind: Kind
  name: string
  summary: string
  state: ServiceState
  address: string
  picture: string | null
  startedAt: Date
  liveAt: Date | null
  /** Since when its organisation shows it to everybody. */
  shownAt: Date | null
  handedOverAt: Date | null
  retiredAt: Date | null
}

/** Who runs it, who pays, whom to ask in the first weeks. Never public. */
export type Care = { keeper: string; payer: string; contact: string }

const mayBecome: Record<ServiceState, ServiceState[]> = {
  draft: ['live', 'retired'],
  live: ['retired'],
  retired: [], // What is retired may be erased, but comes not back under the same address.
}

/** @throws Refusal `service.moved-on` when it has changed its state, e.g. in another tab. */
export function become(service: Service, state: ServiceState, now: Date): Service {
  if (!mayBecome[service.state].includes(state)) throw new Refusal('conflict', 'service.moved-on')
  const at = state === 'live' ? { liveAt: now } : { retiredAt: now, shownAt: null }
  return { ...service, state, ...at }
}

export type Missing = 'summary' | 'address' | 'keeper' | 'payer' | 'document'

/** What is missing before a service may go live. A home and a payer are named first, or results die. */
export function missingBeforeLive(service: Service, care: Care, documents: number): Missing[] {
  const missing: [Missing, boolean][] = [
    ['summary', service.summary === ''],
    ['address', service.address === ''],
    ['keeper', care.keeper === ''],
    ['payer', care.payer === ''],
    ['document', documents === 0],
  ]
  return missing.filter(([, is]) => is).map(([what]) => what)
}

export const isPublic = (service: Service): boolean => service.state === 'live' && service.shownAt !== null

export const line = (most: number) => plainLine(0, most, 'text.missing', 'text.long')
export const text = (most: number) => plainText(0, most, 'text.missing', 'text.long')

/** An https address, or none yet. */
export const addressField = line(500).refine(isAddress, 'address.wrong')

export const serviceForm = z.object({
  name: plainLine(1, 120, 'service.nameless', 'text.long'),
  summary: text(600),
  address: addressField,
})
export type ServiceForm = z.infer<typeof serviceForm>

export const careForm = z.object({ keeper: line(160), payer: line(160), contact: line(200) })

function isAddress(address: string): boolean {
  if (address === '') return true
  const url = URL.canParse(address) ? new URL(address) : null
  // A password in an address would end up on a public page.
  return url?.protocol === 'https:' && url.hostname.includes('.') && !url.username && !url.password
}
