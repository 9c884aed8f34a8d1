import type { Initiative } from '../../model/beginning.ts'
import { counselling } from './counselling.ts'
import { culture } from './culture.ts'
import { environment } from './environment.ts'
import { food } from './food.ts'
import type { Kind } from './kind.ts'
import { neighbourhood } from './neighbourhood.ts'
import { refuge } from './refuge.ts'
import { sports } from './sports.ts'
import { youth } from './youth.ts'

/** What is written for each kind of initiative, in the order in which they are offered. */
export const kinds: readonly Kind[] = [
  counselling,
  sports,
  neighbourhood,
  culture,
  environment,
  youth,
  refuge,
  food,
]

export const kindOf = (initiative: Initiative): Kind =>
  kinds.find((kind) => kind.initiative === initiative) ?? neighbourhood
