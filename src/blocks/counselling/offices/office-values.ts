import type { Values } from '#look/form.tsx'
import type { Office, SeekerLang } from '../office.ts'
import { spansText, textNames, weekdays } from './read-office.ts'

export const ruleValues = (office: Office): Values => ({
  ...Object.fromEntries(weekdays.map((weekday) => [`hours-${weekday}`, spansText(office.hours, weekday)])),
  count: String(office.promise.count),
  unit: office.promise.unit,
  retentionMonths: String(office.retentionMonths),
  emergency: office.emergency,
  notice: office.notice,
  capacity: String(office.capacity),
  ...(office.fourEyes ? { fourEyes: 'yes' } : {}),
})

export const textValues = (office: Office, lang: SeekerLang): Values => ({
  ...Object.fromEntries(textNames.map((name) => [name, office.texts[name][lang] ?? ''])),
  ...Object.fromEntries(office.topics.map(({ id, name }) => [`topic-${id}`, name[lang] ?? ''])),
})
