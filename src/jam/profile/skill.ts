import type { Lang } from '#kernel/text.ts'

/** What people bring to a jam and needs ask for (Fähigkeit). The ids are stored; the words may change. */
const skills = {
  frontend: ['Oberflächen bauen (Frontend)', 'Building interfaces (front end)'],
  backend: ['Server und Logik (Backend)', 'Servers and logic (back end)'],
  database: ['Datenbanken', 'Databases'],
  integration: ['Systeme verbinden (Schnittstellen)', 'Connecting systems (APIs)'],
  operations: ['Betrieb und Hosting', 'Operations and hosting'],
  security: ['IT-Sicherheit', 'IT security'],
  privacy: ['Datenschutz', 'Data protection'],
  testing: ['Testen', 'Testing'],
  websites: ['Website-Systeme (CMS)', 'Website systems (CMS)'],
  forms: ['Formulare und Abläufe', 'Forms and workflows'],
  mobile: ['Mobile Anwendungen', 'Mobile applications'],
  data: ['Daten auswerten', 'Data analysis'],
  maps: ['Karten und Geodaten', 'Maps and geodata'],
  ux: ['Gestaltung der Bedienung (UX)', 'User experience design'],
  graphics: ['Grafik, Foto und Film', 'Graphics, photo and film'],
  accessibility: ['Barrierefreiheit', 'Accessibility'],
  writing: ['Texte schreiben', 'Writing'],
  plain: ['Leichte und einfache Sprache', 'Plain language'],
  translation: ['Übersetzen', 'Translation'],
  analysis: ['Anforderungen klären', 'Requirements'],
  leading: ['Teams und Projekte leiten', 'Leading teams and projects'],
  training: ['Schulen und erklären', 'Training and explaining'],
  office: ['Tabellen und Büroprogramme', 'Spreadsheets and office software'],
  hardware: ['Geräte und Netze', 'Devices and networks'],
} as const satisfies Record<string, readonly [string, string]>

export type Skill = keyof typeof skills

/** How well: 1 knows the basics, 2 has done it often, 3 can lead others. */
export type Level = 1 | 2 | 3

/** A skill a need asks for; one that is a must decides whether there can be a team at all. */
export type SkillNeeded = { skill: Skill; level: Level; must: boolean }

export type Skills = Partial<Record<Skill, Level>>

export const skillIds = Object.keys(skills) as Skill[]

export const isSkill = (text: unknown): text is Skill =>
  typeof text === 'string' && Object.hasOwn(skills, text)

export const skillName = (skill: Skill, lang: Lang): string => skills[skill][lang === 'de' ? 0 : 1]

export const levelName = (level: Level, lang: Lang): string =>
  (lang === 'de' ? ['Grundlagen', 'sicher', 'kann anleiten'] : ['basics', 'fluent', 'can lead'])[level - 1] ??
  ''
