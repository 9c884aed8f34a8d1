import type { Texts } from './texts/texts.ts'

/** A number to call at once; all of them are free of charge in Germany. */
export type Call = { number: string; of: keyof Texts & string }

/** Always in sight. */
export const firstCalls: readonly Call[] = [
  { number: '112', of: 'emergency' },
  { number: '116 111', of: 'youth' },
  { number: '0800 1110111', of: 'soul' },
]

/** For the page that says more. */
export const allCalls: readonly Call[] = [
  { number: '112', of: 'emergency' },
  { number: '110', of: 'police' },
  { number: '0800 1110111', of: 'soul' },
  { number: '0800 1110222', of: 'soul' },
  { number: '116 111', of: 'youth' },
  { number: '116 016', of: 'women' },
  { number: '0800 1239900', of: 'men' },
  { number: '0800 1110550', of: 'parents' },
  { number: '116 117', of: 'doctor' },
]

export const telOf = (number: string): string => `tel:${number.replaceAll(' ', '')}`
