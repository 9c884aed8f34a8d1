import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a built script loads at once, itself and all it imports without being asked later, in bytes gz. */
export function loadedWith(file: string, seen = new Set<string>()): number {
  if (seen.has(file)) return 0
  seen.add(file)
  const code = readFileSync(file)
  const others = [...code.toString().matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+)["']/g)]
  return others.reduce(
    (sum, [, other = '']) => sum + loadedWith(join(dirname(file), other), seen),
    gzipSync(code).byteLength,
  )
}
