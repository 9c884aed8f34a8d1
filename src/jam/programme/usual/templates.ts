import { hour, minute } from '#kernel/clock.ts'
import type { ItemKind } from '../item.ts'
import type { usualWords } from './usual.text.ts'

/** When a planned item begins: after the beginning of the jam, after hour 21, or by the clock on the wall. */
export type When = { after: number } | { afterFreeze: number } | { clock: string }

export type Planned = {
  kind: ItemKind
  name: keyof ReturnType<typeof usualWords>
  when: When
  length: number
  fixed?: boolean
}

export const templateNames = ['usual', 'night', 'remote'] as const
/** A programme for 24 hours (Vorlage), as data: what happens when, wherever the hours begin. */
export type TemplateName = (typeof templateNames)[number]

const opening = (...names: ['arrival' | 'lobby', 'opening' | 'openingRemote']): Planned[] => [
  { kind: 'arrival', name: names[0], when: { after: -hour }, length: hour },
  { kind: 'opening', name: names[1], when: { after: 0 }, length: 30 * minute, fixed: true },
  { kind: 'pitches', name: 'pitches', when: { after: 30 * minute }, length: 30 * minute },
  { kind: 'teams', name: 'teams', when: { after: hour }, length: 45 * minute },
]

const checkins = (...hours: number[]): Planned[] =>
  hours.map((at) => ({ kind: 'checkin', name: 'checkin', when: { after: at * hour }, length: 15 * minute }))

const meal = (name: Planned['name'], clock: string, length = hour): Planned => ({
  ...{ kind: 'meal' as const, name, when: { clock }, length },
})

// Rule 5: training, documents and handover happen inside the 24 hours.
const ending: Planned[] = [
  { kind: 'freeze', name: 'freeze', when: { afterFreeze: 0 }, length: 15 * minute, fixed: true },
  { kind: 'training', name: 'training', when: { afterFreeze: 15 * minute }, length: hour },
  { kind: 'documents', name: 'documents', when: { afterFreeze: 75 * minute }, length: 45 * minute },
  {
    kind: 'handover',
    name: 'handover',
    when: { afterFreeze: 120 * minute },
    length: 30 * minute,
    fixed: true,
  },
  { kind: 'closing', name: 'closing', when: { afterFreeze: 150 * minute }, length: 30 * minute, fixed: true },
]

export const templates: Record<TemplateName, readonly Planned[]> = {
  usual: [
    ...opening('arrival', 'opening'),
    ...checkins(4, 8, 12, 16, 20),
    ...[meal('breakfast', '07:00'), meal('lunch', '13:00'), meal('dinner', '19:00')],
    meal('snack', '00:00', hour / 2),
    { kind: 'night', name: 'night', when: { clock: '23:00' }, length: 7 * hour, fixed: true },
    ...ending,
  ],
  night: [
    ...opening('arrival', 'opening'),
    ...checkins(4, 8, 20),
    ...[meal('breakfast', '08:00'), meal('lunch', '13:00'), meal('dinner', '19:00')],
    { kind: 'night', name: 'longNight', when: { clock: '22:00' }, length: 9 * hour, fixed: true },
    ...ending,
  ],
  remote: [
    ...opening('lobby', 'openingRemote'),
    ...checkins(4, 8, 12, 16, 20),
    ...[meal('ownBreakfast', '08:00'), meal('ownLunch', '13:00'), meal('ownDinner', '19:00')],
    { kind: 'night', name: 'ownNight', when: { clock: '23:00' }, length: 7 * hour, fixed: true },
    ...ending,
  ],
}
