import { randomInt } from 'node:crypto'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * The address of a counselling service says nothing: it stands in the history of a browser that others look at. Its
 * organisation may choose another.
 */
export const freshSlug = (): string =>
  `hallo-${Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')}`
