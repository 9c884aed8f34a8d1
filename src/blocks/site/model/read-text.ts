// Control signs nobody typed, and marks that turn the direction of writing of what follows.
const unwanted = /[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/gu

export const readText = (value: unknown, most: number): string =>
  typeof value === 'string'
    ? value
        .replaceAll('\r\n', '\n')
        .replace(unwanted, ' ')
        .toWellFormed()
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
        .slice(0, most)
    : ''

export const readLine = (value: unknown, most: number): string =>
  readText(typeof value === 'string' ? value.replace(/\s+/g, ' ') : '', most)

export const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(`${value}T00:00Z`)) &&
  new Date(`${value}T00:00Z`).toISOString().startsWith(value)

export const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

export const listOf = (value: unknown, most: number): unknown[] =>
  Array.isArray(value) ? value.slice(0, most) : []
