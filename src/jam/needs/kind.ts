import type { Lang } from '#kernel/text.ts'
import type { Tone } from '#look/parts.tsx'
import type { SkillNeeded } from '../profile/skill.ts'
import type { Kind } from './need.ts'

type About = {
  name: [de: string, en: string]
  hint: [de: string, en: string]
  tone: Tone
  skills: SkillNeeded[]
}

const must = (skill: SkillNeeded['skill']): SkillNeeded => ({ skill, level: 2, must: true })
const wish = (skill: SkillNeeded['skill']): SkillNeeded => ({ skill, level: 1, must: false })

/** The five kinds of services: what they are called, and what a team for one usually has to know. */
const about: Record<Kind, About> = {
  form: {
    name: ['Formular', 'Form'],
    hint: [
      'Anmeldungen, Anträge, Rückmeldungen oder Dialog mit Bürger*innen',
      'Registrations, requests, feedback or dialogue with citizens',
    ],
    tone: 'blue',
    skills: [must('forms'), wish('privacy'), wish('writing')],
  },
  counselling: {
    name: ['Beratung im Chat', 'Counselling by chat'],
    hint: [
      'Menschen schreiben ohne Konto und bekommen vertraulich Antwort',
      'People write without an account and get a confidential answer',
    ],
    tone: 'berry',
    skills: [must('privacy'), wish('training'), wish('plain')],
  },
  records: {
    name: ['Akten und Daten', 'Records and data'],
    hint: [
      'Fälle, Mitglieder, Inventar: weg von der Tabelle, sicher und gemeinsam',
      'Cases, members, inventory: away from the spreadsheet, safe and shared',
    ],
    tone: 'apricot',
    skills: [must('database'), wish('privacy'), wish('office')],
  },
  site: {
    name: ['Website', 'Website'],
    hint: [
      'Das Gerüst einer neuen Website, die ihr selbst pflegt',
      'The scaffold of a new website that you keep up yourselves',
    ],
    tone: 'leaf',
    skills: [must('frontend'), wish('writing'), wish('accessibility')],
  },
  custom: {
    name: ['Etwas Eigenes', 'Something of its own'],
    hint: [
      'Passt in keine Schublade: Das Team sucht mit euch eine Lösung',
      'Fits no drawer: the team looks for a solution with you',
    ],
    tone: 'plain',
    skills: [must('analysis'), wish('backend'), wish('frontend')],
  },
}

const pick = (words: [string, string], lang: Lang): string => words[lang === 'de' ? 0 : 1]

export const kindName = (kind: Kind, lang: Lang): string => pick(about[kind].name, lang)
export const kindHint = (kind: Kind, lang: Lang): string => pick(about[kind].hint, lang)
export const kindTone = (kind: Kind): Tone => about[kind].tone
export const usualSkills = (kind: Kind): SkillNeeded[] => about[kind].skills
