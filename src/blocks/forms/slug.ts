import { randomInt } from 'node:crypto'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** An address for a form: words of its name, and four signs, because others have forms of that name, too. */
export function freshSlug(name: string): string {
  const tail = Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${slugOf(name).slice(0, 48).replace(/-$/, '') || 'formular'}-${tail}`
}

/** `Anmeldung für die Ferienfreizeit` becomes `anmeldung-fuer-die-ferienfreizeit`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüß]/g, (sign) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[sign] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
