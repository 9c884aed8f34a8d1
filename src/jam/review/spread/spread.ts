import type { Need } from '../../needs/need.ts'
import {
  askedOf,
  type Balance,
  balance,
  type Criterion,
  type Review,
  totalOf,
  widest,
} from '../rubric/rubric.ts'

/** A need on which its reviewers lie apart. */
export type Apart = {
  need: Need
  reviews: Review[]
  asked: Criterion[]
  stands: Balance
  /** The largest spread of a single criterion, and that of the totals. */
  widest: number
  total: number
}

/** How one reviewer scores beside the others: above zero is milder than they are on the same needs. */
export type Leaning = { account: string; reviewer: string; reviews: number; compared: number; lean: number }

/** How far reviewers lie apart in one criterion, over all needs that at least two of them scored. */
export type CriterionSpread = { criterion: Criterion; needs: number; mean: number; most: number }

/** Where reviewers disagree (Uneinigkeit), needs with the largest disagreement first. */
export type Spread = { needs: Apart[]; criteria: CriterionSpread[]; leanings: Leaning[] }

export function spreadOf(
  lines: readonly { need: Need; reviews: Review[] }[],
  criteria: readonly Criterion[],
): Spread {
  const needs = lines
    .map(({ need, reviews }) => {
      const asked = askedOf(criteria, need.kind)
      const stands = balance(reviews, asked)
      return { need, reviews, asked, stands, widest: widest(stands), total: stands.total?.spread ?? 0 }
    })
    .filter(({ stands }) => Object.values(stands.by).some((figure) => (figure?.count ?? 0) > 1))
    .toSorted((a, b) => b.widest - a.widest || b.total - a.total)
  return {
    needs,
    criteria: criteria.map((one) => spreadIn(one, needs)),
    leanings: leaningsOf(lines, criteria),
  }
}

function spreadIn(criterion: Criterion, needs: readonly Apart[]): CriterionSpread {
  const spreads = needs.flatMap(({ stands }) => {
    const figure = stands.by[criterion.key]
    return figure && figure.count > 1 ? figure.spread : []
  })
  const sum = spreads.reduce((all, spread) => all + spread, 0)
  return {
    criterion,
    needs: spreads.length,
    mean: spreads.length > 0 ? sum / spreads.length : 0,
    most: Math.max(0, ...spreads),
  }
}

/** Each reviewer beside the mean of the others on the same need, so that hard needs make nobody look harsh. */
function leaningsOf(
  lines: readonly { need: Need; reviews: Review[] }[],
  criteria: readonly Criterion[],
): Leaning[] {
  const found = new Map<string, Leaning>()
  for (const { need, reviews } of lines) {
    const asked = askedOf(criteria, need.kind)
    const totals = reviews.map((one) => ({ one, total: totalOf(one.scores, asked) }))
    for (const { one, total } of totals) {
      const others = totals.flatMap((other) => (other.one === one ? [] : (other.total ?? [])))
      const { account, reviewer } = one
      const known = found.get(account) ?? { account, reviewer, reviews: 0, compared: 0, lean: 0 }
      known.reviews++
      if (total !== null && others.length > 0) {
        const mean = others.reduce((sum, value) => sum + value, 0) / others.length
        known.lean = (known.lean * known.compared + total - mean) / (known.compared + 1)
        known.compared++
      }
      found.set(account, known)
    }
  }
  return [...found.values()].toSorted((a, b) => a.lean - b.lean)
}
