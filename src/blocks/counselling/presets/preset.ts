import type { OfficeSettings, OfficeTexts, OpenSpan, Words } from '../office.ts'

export const presetIds = [
  'addiction',
  'pregnancy',
  'youth',
  'debt',
  'violence',
  'migration',
  'family',
  'pastoral',
  'peer',
] as const
export type PresetId = (typeof presetIds)[number]

/** A complete office to begin with: an organisation changes what is different with them. */
export type Preset = { id: PresetId; name: Words; settings: OfficeSettings }

type Pair = readonly [de: string, en: string]
type Draft = {
  id: PresetId
  name: Pair
  /** Whom the texts address how: young people are not called Sie. */
  address: 'sie' | 'du'
  topics: readonly (readonly [id: string, de: string, en: string])[]
  about: Pair
  crisis: Pair
  promise: OfficeSettings['promise']
  hours: OpenSpan[]
  retentionMonths: number
  more?: Partial<OfficeSettings>
}

export const words = ([de, en]: Pair): Words => ({ de, en })

const daily = (days: readonly number[], from: string, until: string): OpenSpan[] =>
  days.map((weekday) => ({ weekday, from, until }))

export const workdays = daily([1, 2, 3, 4, 5], '09:00', '16:00')
export const evenings = daily([1, 2, 3, 4, 5, 6, 7], '16:00', '21:00')

export function preset({ id, name, topics, hours, promise, retentionMonths, more, ...draft }: Draft): Preset {
  return {
    id,
    name: words(name),
    settings: {
      topics: topics.map(([topic, de, en]) => ({ id: topic, name: { de, en } })),
      hours,
      promise,
      texts: textsOf(draft),
      langs: ['de', 'en'],
      retentionMonths,
      emergency: 'lead',
      fourEyes: false,
      notice: 'waiting',
      capacity: 10,
      ...more,
    },
  }
}

function textsOf({ address, about, crisis }: Pick<Draft, 'address' | 'about' | 'crisis'>): OfficeTexts {
  return { about: words(about), crisis: words(crisis), ...(address === 'du' ? du : sie) }
}

const en = {
  received:
    'Your message has arrived. Only our counsellors can read it. Keep your twelve words: with them you read the answer here, from any device.',
  closed:
    'Nobody is here to chat right now. Write all the same: your message waits safely, and we answer within the time we promise.',
  late: 'We have not answered within the time we promised. We are sorry. Your message is not lost, and we know that you are waiting. If you cannot wait, please call one of the numbers on this page.',
}

const sie = {
  received: {
    de: 'Ihre Nachricht ist angekommen. Nur unsere Beratenden können sie lesen. Bewahren Sie Ihre zwölf Wörter gut auf: Damit lesen Sie hier die Antwort, von jedem Gerät.',
    en: en.received,
  },
  closed: {
    de: 'Gerade ist niemand zum Chatten da. Schreiben Sie trotzdem: Ihre Nachricht wartet sicher, und wir antworten in der zugesagten Zeit.',
    en: en.closed,
  },
  late: {
    de: 'Wir haben nicht in der Zeit geantwortet, die wir zugesagt haben. Das tut uns leid. Ihre Nachricht ist nicht verloren, und wir wissen, dass Sie warten. Wenn Sie nicht warten können, rufen Sie bitte eine der Nummern auf dieser Seite an.',
    en: en.late,
  },
}

const du = {
  received: {
    de: 'Deine Nachricht ist angekommen. Nur unsere Beratenden können sie lesen. Bewahre deine zwölf Wörter gut auf: Damit liest du hier die Antwort, von jedem Gerät.',
    en: en.received,
  },
  closed: {
    de: 'Gerade ist niemand zum Chatten da. Schreib trotzdem: Deine Nachricht wartet sicher, und wir antworten in der zugesagten Zeit.',
    en: en.closed,
  },
  late: {
    de: 'Wir haben nicht in der Zeit geantwortet, die wir zugesagt haben. Das tut uns leid. Deine Nachricht ist nicht verloren, und wir wissen, dass du wartest. Wenn du nicht warten kannst, ruf bitte eine der Nummern auf dieser Seite an.',
    en: en.late,
  },
}
