import { describe, expect, test } from 'vitest'
import { inventCrowd } from '#test/matching/crowd.ts'
import { match } from './match.ts'
import { contradictionSentence, levelSentence, stepLabel } from './plan.text.ts'
import type { Plan, Unstaffed, Why } from './plan.ts'
import { unstaffedSentences, whySentences } from './why.text.ts'

const names = { need: (id: string) => id, person: (id: string) => id, skill: (id: string) => id }
const why: Why = {
  person: 'amina',
  need: 'Chat',
  rank: 2,
  open: false,
  pinned: false,
  stayed: null,
  brings: ['Design', 'Backend'],
  alone: ['Backend'],
  onlyExperienced: false,
  with: ['Jonas', 'Mira'],
  dearer: [{ need: 'Formular', rank: 1, because: { kind: 'needed', level: 'covered', skill: 'Backend' } }],
}
const unstaffed: Unstaffed = {
  scope: 'beside',
  sure: true,
  could: 9,
  wanted: 1,
  lack: 'people',
  people: 2,
  demands: ['experience', { skill: 'Backend', level: 2 }],
}

describe('the reasons in words', () => {
  test('tell a person in plain German why they are where they are', () => {
    expect(whySentences('de', why, names)).toEqual([
      '„Chat“ war dein 2. Wunsch.',
      'Im Team bringst nur du das mit: Backend.',
      'Du bringst mit, was gesucht wird: Design.',
      'Ihr bleibt zusammen: du und Jonas und Mira.',
      'Dein 1. Wunsch „Formular“: ohne dich würde deinem jetzigen Team Backend fehlen.',
    ])
  })

  test('tell the organiser what is missing, and how sure that is', () => {
    expect(unstaffedSentences('de', unstaffed, names)).toEqual([
      'Neben den anderen Teams fehlen 2 Menschen, auch jemand mit Erfahrung und jemand mit Backend (Stufe 2).',
      'Eine Person hat ihn sich gewünscht.',
    ])
    expect(unstaffedSentences('en', { ...unstaffed, sure: false, people: 1, demands: [] }, names)[0]).toBe(
      'Probably: Beside the other teams 1 more person is needed.',
    )
  })

  test('say how good a level is', () => {
    const level = { level: 'staffed', value: 35, bound: 37, proven: false, seconds: 1 } as const
    expect(levelSentence('de', level)).toBe('35 Bedarfe haben ein Team. Vielleicht ginge 37.')
    expect(levelSentence('en', { ...level, bound: 35, proven: true })).toBe(
      '35 needs have a team. It cannot be better.',
    )
    expect(levelSentence('de', { ...level, level: 'rank-3', value: 1 })).toContain('1 Mensch mit Wunsch 3.')
  })

  test('name what contradicts', () => {
    const pins: [{ person: string; need: string }, { person: string; need: string }] = [
      { person: 'Amina', need: 'Chat' },
      { person: 'Amina', need: 'Formular' },
    ]
    expect(contradictionSentence('de', { kind: 'pinned-twice', pins }, names)).toBe(
      'Beides zugleich geht nicht: Amina in „Chat“, und Amina in „Formular“. Eine Person kann nur in einem Team sein.',
    )
    expect(contradictionSentence('en', { kind: 'clash', pins }, names)).toContain(
      'Amina in “Chat” and Amina in “Formular”',
    )
  })

  test('exist in both languages for everything a real plan says', async () => {
    const input = inventCrowd({ people: 60, needs: 10, seed: 4, seats: 'scarce' })
    const options = {
      seed: 1,
      secondsPerLevel: 5,
      secondsForReasons: 5,
      stopped: () => false,
      news: () => {},
    }
    const outcome = await match(input, options)
    const plan: Plan | null = outcome.kind === 'plan' ? outcome.plan : null
    for (const lang of ['de', 'en'] as const) {
      const said = [
        ...(plan?.whys ?? []).flatMap((one) => whySentences(lang, one, names)),
        ...(plan?.needs ?? []).flatMap((one) =>
          one.unstaffed ? unstaffedSentences(lang, one.unstaffed, names) : [],
        ),
        ...(plan?.levels ?? []).map((level) => levelSentence(lang, level)),
        ...(plan?.levels ?? []).map((level) => stepLabel(lang, level.level)),
      ]
      expect(said.length).toBeGreaterThan(100)
      expect(
        said.filter(
          (sentence) => !/^[„“\dA-ZÄÖÜ].*[.\da-z]$/.test(sentence) || /undefined|NaN|null/.test(sentence),
        ),
      ).toEqual([])
    }
  })
})
