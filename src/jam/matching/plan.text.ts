import { type Lang, speak } from '#kernel/text.ts'
import type { Contradiction, LevelName, LevelValue, Progress } from './plan.ts'
import type { Names } from './why.text.ts'

/** What a level reached, and how sure that is. */
export function levelSentence(lang: Lang, { level, value, bound, proven }: LevelValue): string {
  const t = planWords(lang)
  const said = level.startsWith('rank-') ? t.rank(value, rankOf(level)) : t.level[level as PlainLevel](value)
  if (proven) return `${said} ${t.proven}`
  return bound === null ? `${said} ${t.unknown}` : `${said} ${t.possible(bound)}`
}

/** What the calculation is doing. */
export function stepLabel(lang: Lang, step: Progress['step']): string {
  const t = planWords(lang)
  return step.startsWith('rank-') ? t.rankStep(rankOf(step)) : t.step[step as PlainStep]
}

/** Which two (or more) settings cannot hold at once. */
export function contradictionSentence(lang: Lang, found: Contradiction, names: Names): string {
  const t = contradictionWords(lang)
  const pin = ({ person, need }: { person: string; need: string }) =>
    t.pin(names.person(person), names.need(need))
  if (found.kind === 'together-apart')
    return t.together(names.person(found.people[0]), names.person(found.people[1]))
  if (found.kind === 'no-team') return t.noTeam(pin(found.pin))
  if (found.kind === 'too-many') return t.tooMany(names.need(found.need), found.max)
  if (found.kind === 'clash') return t.clash(new Intl.ListFormat(lang).format(found.pins.map(pin)))
  if ('pins' in found) return t.both(pin(found.pins[0]), pin(found.pins[1]), t.because[found.kind])
  return t.barred(pin(found.pin), names.person(found.person), t.because[found.kind])
}

type PlainLevel = Exclude<LevelName, `rank-${number}`>
type PlainStep = Exclude<Progress['step'], `rank-${number}`>

const rankOf = (level: string) => Number(level.slice('rank-'.length))
const people = (count: number) => (count === 1 ? '1 Mensch' : `${count} Menschen`)
const persons = (count: number) => (count === 1 ? '1 person' : `${count} people`)
const has = (count: number) => (count === 1 ? 'hat' : 'haben')

const planWords = speak(
  {
    level: {
      staffed: (value: number) =>
        value === 1 ? '1 Bedarf hat ein Team.' : `${value} Bedarfe haben ein Team.`,
      covered: (value: number) => `${value} gesuchte Fertigkeiten sind in den Teams.`,
      unassigned: (value: number) => `${people(value)} in der Reserve.`,
      unranked: (value: number) => `${people(value)} außerhalb der eigenen Wunschliste.`,
      moves: (value: number) => `${people(value)} ${has(value)} nicht mehr das alte Team.`,
      learning: (value: number) => `${people(value)} ohne das, was sie lernen wollten.`,
    },
    rank: (value: number, rank: number) =>
      `${people(value)} mit Wunsch ${rank}${rank >= 5 ? ' oder später' : ''}.`,
    proven: 'Besser geht es nicht.',
    unknown: 'Ob es besser ginge, ist nicht geprüft.',
    possible: (bound: number) => `Vielleicht ginge ${bound}.`,
    step: {
      start: 'Einen ersten Plan suchen',
      staffed: 'Möglichst viele Bedarfe mit Teams',
      covered: 'Möglichst viele gesuchte Fertigkeiten',
      unassigned: 'Möglichst wenige in der Reserve',
      unranked: 'Möglichst wenige außerhalb ihrer Wünsche',
      moves: 'Möglichst wenige Wechsel',
      learning: 'Möglichst viele lernen, was sie wollten',
      reasons: 'Gründe finden',
    },
    rankStep: (rank: number) => `Möglichst wenige mit Wunsch ${rank}`,
  },
  {
    level: {
      staffed: (value) => (value === 1 ? '1 need has a team.' : `${value} needs have a team.`),
      covered: (value) => `${value} wanted skills are in the teams.`,
      unassigned: (value) => `${persons(value)} in the reserve.`,
      unranked: (value) => `${persons(value)} off their own list of wishes.`,
      moves: (value) => `${persons(value)} no longer in their old team.`,
      learning: (value) => `${persons(value)} without what they wanted to learn.`,
    },
    rank: (value, rank) => `${persons(value)} with wish ${rank}${rank >= 5 ? ' or later' : ''}.`,
    proven: 'It cannot be better.',
    unknown: 'Whether it could be better was not checked.',
    possible: (bound) => `Perhaps ${bound} would be possible.`,
    step: {
      start: 'Looking for a first plan',
      staffed: 'As many needs with teams as possible',
      covered: 'As many wanted skills as possible',
      unassigned: 'As few in the reserve as possible',
      unranked: 'As few off their wishes as possible',
      moves: 'As few moves as possible',
      learning: 'As many as possible learn what they wanted',
      reasons: 'Finding the reasons',
    },
    rankStep: (rank) => `As few with wish ${rank} as possible`,
  },
)

const contradictionWords = speak(
  {
    pin: (person: string, need: string) => `${person} in „${need}“`,
    both: (one: string, other: string, because: string) =>
      `Beides zugleich geht nicht: ${one}, und ${other}. ${because}`,
    barred: (pin: string, person: string, because: string) => `Das geht nicht: ${pin}. ${person}: ${because}`,
    together: (one: string, other: string) =>
      `${one} und ${other} sollen zusammenbleiben und zugleich in verschiedene Teams. Löse eines von beiden.`,
    noTeam: (pin: string) => `Das geht nicht: ${pin}. Für diesen Bedarf lässt sich kein Team bilden.`,
    tooMany: (need: string, max: number) =>
      `In „${need}“ sind mehr Menschen fest eingeplant, als das Team Plätze hat (${max}).`,
    clash: (pins: string) =>
      `Das geht nicht alles zugleich: ${pins}. Löse eines davon, dann rechne noch einmal.`,
    because: {
      'pinned-twice': 'Eine Person kann nur in einem Team sein.',
      'together-torn': 'Die beiden wollen zusammenbleiben.',
      'apart-joined': 'Die beiden wollen in verschiedene Teams.',
      forbidden: 'Das ist ausgeschlossen worden.',
      mode: 'Dort wird anders gearbeitet (vor Ort oder von fern).',
      venue: 'Das ist an einem anderen Ort.',
    },
  },
  {
    pin: (person, need) => `${person} in “${need}”`,
    both: (one, other, because) => `Both at once is impossible: ${one}, and ${other}. ${because}`,
    barred: (pin, person, because) => `This is impossible: ${pin}. ${person}: ${because}`,
    together: (one, other) =>
      `${one} and ${other} are to stay together and to be in different teams. Release one of the two.`,
    noTeam: (pin) => `This is impossible: ${pin}. No team can be formed for this need.`,
    tooMany: (need, max) => `More people are settled in “${need}” than the team has places (${max}).`,
    clash: (pins) => `Not all of this can hold at once: ${pins}. Release one of them and calculate again.`,
    because: {
      'pinned-twice': 'One person can be in one team only.',
      'together-torn': 'The two want to stay together.',
      'apart-joined': 'The two want to be in different teams.',
      forbidden: 'This has been ruled out.',
      mode: 'They work another way there (on site or remote).',
      venue: 'It is at another venue.',
    },
  },
)
