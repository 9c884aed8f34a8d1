import { readFileSync } from 'node:fs'
import { marker } from '../play.ts'
import type { Invariant } from './check.ts'

/** No log holds what people entrust to the house: no words of theirs, no address, no name, nothing that lets somebody in. */
export const secrets: Invariant = async ({ scene, cast }) => {
  const people = cast.all()
  const names = people.map(({ name }) => name)
  const tokens = people.flatMap(({ visitor }) => visitor.secrets())
  const links = cast.companies.map(({ link }) => link.split('/').at(-1) ?? '')
  const secret = new Set([marker, ...names, ...tokens, ...links])
  const logs = scene.logs.map((file) => readFileSync(file, 'utf8')).join('\n')
  const found = [...secret].filter((text) => text !== '' && logs.includes(text))
  const addresses = logs.match(/[\w.-]+@example\.org|\b127\.0\.0\.1\b/g) ?? []
  const broken = [...found, ...new Set(addresses)].map((text) => `a log holds ${text.slice(0, 40)}`)
  return { checked: logs.split('\n').length, broken }
}
