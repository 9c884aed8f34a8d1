import type { Ledger } from '../../ledger.ts'
import { isObject, type Json, objectsIn, textAt } from '../value.ts'

/** Extensions of an item by the last word of their address. */
export type Extensions = {
  value(name: string): unknown
  all(name: string): Json[]
  rest(): Json
}

const nameOf = (url: unknown): string => textAt(url).split('/').at(-1) ?? ''

export function extensionsOf(said: unknown, ledger: Ledger, where: string): Extensions {
  const left = new Set(objectsIn(said))
  const take = (name: string): Json[] => {
    const found = [...left].filter(({ url }) => nameOf(url) === name)
    for (const one of found) {
      ledger.understood(`extension ${name}`, where)
      left.delete(one)
    }
    return found
  }
  return {
    value: (name) => valueIn(take(name)[0]),
    all: take,
    rest() {
      for (const one of left) ledger.kept(`extension ${nameOf(one.url)}`, where)
      return left.size > 0 ? { extension: [...left] } : {}
    },
  }
}

/** `valueCode`, `valueInteger`, …: whatever it is called. */
function valueIn(extension: Json | undefined): unknown {
  if (!extension) return undefined
  const value = Object.entries(extension).find(([name]) => name.startsWith('value'))?.[1]
  if (!isObject(value)) return value
  const coding = objectsIn(value.coding)[0]
  return coding?.code ?? value.code ?? value.expression ?? value.value ?? value
}
