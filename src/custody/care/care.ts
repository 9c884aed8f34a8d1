import type { Canon } from '#vault/canonical.ts'

/** What somebody eats (Ernährung); the words stand beside the forms. */
export const diets = ['vegetarian', 'vegan', 'halal', 'kosher', 'gluten', 'lactose', 'nuts'] as const
export type Diet = (typeof diets)[number]

/** What somebody seals for the organisers of a jam, and nobody else reads. */
export type Care = { name: string; diets: Diet[]; diet: string; access: string; phone: string }

/** As it lies in a letter. */
export const sealedCare = (care: Care): Canon => ({ what: 'jam/care/1', ...care })

export const isEmptyCare = ({ diets: eats, diet, access, phone }: Care): boolean =>
  eats.length === 0 && !diet && !access && !phone

/** Reads it back. @returns null when it is something else */
export function readCare(body: Canon): Care | null {
  const { what, name, diets: eats, diet, access, phone } = Object(body)
  const texts = [name, diet, access, phone]
  if (what !== 'jam/care/1' || !Array.isArray(eats) || texts.some((one) => typeof one !== 'string'))
    return null
  return { name, diets: diets.filter((one) => eats.includes(one)), diet, access, phone }
}

/** How many eat what. Whoever has said nothing is not counted. */
export const countDiets = (all: readonly Care[]): { diet: Diet; count: number }[] =>
  diets
    .map((diet) => ({ diet, count: all.filter((care) => care.diets.includes(diet)).length }))
    .filter(({ count }) => count > 0)
