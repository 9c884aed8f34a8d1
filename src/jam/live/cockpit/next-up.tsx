import type { Lang } from '#kernel/text.ts'
import { dayShort, duration, time } from '#look/dates.ts'
import type { NextThing } from '#look/stages.tsx'
import type { Jam } from '../../profile/jam.ts'
import { stepOwner, stepTitle } from '../../profile/plan/step-title.ts'
import { skillName } from '../../profile/skill.ts'
import { liveWords } from '../words.ts'
import { cockpitWords } from './cockpit.text.ts'
import type { TeamState, Thing, Waiting } from './cockpit.ts'

type At = { jam: Jam; now: Date; lang: Lang }

/** A thing in words, with the place where something can be done about it. */
export function nextThing(thing: Thing, at: At): NextThing {
  const t = cockpitWords(at.lang)
  const base = `/jams/${at.jam.slug}`
  const clock = (moment: Date) => time(moment, at.lang, at.jam.timeZone)
  const since = (moment: Date) =>
    liveWords(at.lang).since(duration(at.now.getTime() - moment.getTime(), at.lang))
  const stop = { state: 'stop', word: t.red, hot: true } as const
  const care = { state: 'care', word: t.soon } as const
  const go = { state: 'go', word: t.good } as const
  switch (thing.what) {
    case 'red':
      return {
        ...stop,
        href: `${base}/teams/${thing.team.id}`,
        title: t.things.red(thing.team.name),
        detail: thing.team.sentence,
        when: since(thing.at),
      }
    case 'help':
      return {
        ...(thing.late ? stop : care),
        href: `${base}/help#h-${thing.help.id}`,
        title: t.things.help(thing.help.team),
        detail: helpDetail(thing.help, at.lang),
        when: since(thing.at),
      }
    case 'overdue':
      return {
        ...care,
        href: `${base}/teams`,
        title: t.things.overdue(thing.teams.length, clock(thing.at)),
        detail: t.names(namesOf(thing.teams)),
        when: since(thing.at),
      }
    case 'faltering':
      return {
        ...care,
        href: `${base}/teams#faltering`,
        title: t.things.faltering(thing.teams.length),
        detail: t.names(namesOf(thing.teams)),
      }
    case 'unready':
      return {
        ...stop,
        word: t.now,
        href: `${base}/handovers#live`,
        title: t.things.unready(thing.teams.length),
        detail: `${t.names(namesOf(thing.teams))}. ${t.things.unreadyDetail}`,
      }
    case 'shift':
      return {
        ...care,
        href: `${base}/shifts#s-${thing.shift.id}`,
        title: t.things.shift(thing.shift.title, thing.shift.taken, thing.shift.needed),
        when: clock(thing.shift.startsAt),
      }
    case 'shifts':
      return {
        ...care,
        href: `${base}/shifts`,
        title: t.things.shifts(thing.shifts.length),
        detail: t.names(thing.shifts.map(({ title }) => title)),
      }
    case 'venue':
      return { ...care, href: `${base}/venues`, title: t.things.venue, detail: t.things.venueDetail }
    case 'checkin':
      return {
        ...go,
        href: `${base}/programme`,
        title: t.things.checkin(clock(thing.at)),
        detail: t.things.checkinDetail(thing.teams),
        when: clock(thing.at),
      }
    case 'review':
      return {
        ...care,
        href: `${base}/review`,
        title: t.things.review(thing.count),
        detail: t.things.reviewDetail,
      }
    case 'matching':
      return {
        ...(thing.late ? stop : care),
        href: `${base}/matching`,
        title: t.things.matching,
        detail: t.things.matchingDetail,
      }
    case 'mentors':
      return { ...care, href: `${base}/roles`, title: t.things.mentors, detail: t.things.mentorsDetail }
    case 'handovers':
      return {
        ...stop,
        href: `${base}/handovers`,
        title: t.things.handovers(thing.teams.length),
        detail: t.names(namesOf(thing.teams)),
      }
    case 'step':
      return {
        ...(thing.step.state === 'overdue' ? { ...stop, word: t.late } : care),
        href: `${base}/plan#${thing.step.key}`,
        title: stepTitle(thing.step, at.lang),
        detail: stepOwner(thing.step, at.lang),
        when: dayShort(thing.step.dueAt, at.lang, at.jam.timeZone),
      }
    case 'calm':
      return { ...go, href: `${base}/teams`, title: t.things.calm, detail: t.things.calmDetail }
  }
}

const namesOf = (teams: readonly TeamState[]) => teams.map(({ name }) => name)

function helpDetail({ text, skill, free }: Waiting, lang: Lang): string {
  const short = text.length > 140 ? `${text.slice(0, 139)}…` : text
  return skill ? `${short} ${cockpitWords(lang).things.free(free, skillName(skill, lang))}` : short
}
