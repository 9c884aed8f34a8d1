import type { Facts } from '../facts.ts'
import { secrecyText } from '../secrecy.ts'
import { contractDraft } from './contract.ts'
import { dpiaDraft } from './dpia.ts'
import { measuresDraft } from './measures.ts'
import { registerDraft } from './register.ts'

export const documentKinds = ['dpia', 'register', 'contract', 'measures', 'declaration'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const isDocumentKind = (value: unknown): value is DocumentKind =>
  (documentKinds as readonly unknown[]).includes(value)

/**
 * A document as it follows from how the service is set up now. They are in German: those who ask for them read German.
 */
export function draftOf(kind: DocumentKind, facts: Facts): string {
  if (kind === 'dpia') return dpiaDraft(facts)
  if (kind === 'register') return registerDraft(facts)
  if (kind === 'contract') return contractDraft(facts)
  if (kind === 'measures') return measuresDraft(facts)
  return `${secrecyText('de')}\n\nDienst „${facts.service}“ von ${facts.organisation}.\n\n[Ort, Datum, Name, Unterschrift]\n`
}
