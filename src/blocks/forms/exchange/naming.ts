/** Names of a form are made of these letters (docs/forms.md), and unique in it. */
export type NameBook = { take(wanted: string, within?: string): string }

export function newNameBook(): NameBook {
  const taken = new Set<string>()
  return {
    take(wanted, within) {
      const plain = plainName(wanted)
      const tries = [plain, ...(within ? [plainName(`${within}_${wanted}`)] : [])]
      for (let number = 2; ; number += 1) {
        const free = tries.find((name) => !taken.has(name))
        if (free) {
          taken.add(free)
          return free
        }
        tries.push(`${plain.slice(0, 90)}_${number}`)
      }
    },
  }
}

/** A name as it may be here. */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^A-Za-z0-9_-]+/g, '_')
    .slice(0, 95)
  const begun = /^[A-Za-z_]/.test(plain) ? plain : `q_${plain}`
  return /^(__proto__|prototype|constructor)$/.test(begun) ? `${begun}_` : begun
}
