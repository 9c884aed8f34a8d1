import type { Value } from './record.ts'

/** Without vowels, so that no word comes out, and without what is mistaken for another. */
const signs = '23456789BCDFGHJKLMNPQRSTVWXZ'

/** Three signs for a device, from anything that is its own and stays. */
export function deviceMark(device: string): string {
  let hash = 2166136261
  for (const sign of device) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0
  const at = (place: number) => signs[Math.floor(hash / signs.length ** place) % signs.length]
  return `${at(0)}${at(1)}${at(2)}`
}

/** The running number in `42-K7Q`, also in a plain `42` of an import. */
export function numberIn(value: Value | undefined): number {
  const found = /^(\d{1,9})(?:-[0-9A-Z]{3})?$/.exec(String(value ?? ''))
  return found ? Number(found[1]) : 0
}

/**
 * The next running number: one more than the newest that this device knows, with the mark of the device. Two devices that were
 * both offline may count to the same, but never give out the same: `42-K7Q` and `42-M3P`.
 */
export function nextNumber(taken: Iterable<Value | undefined>, mark: string): string {
  let newest = 0
  for (const value of taken) newest = Math.max(newest, numberIn(value))
  return `${newest + 1}-${mark}`
}
