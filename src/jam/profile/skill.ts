import type { Lang } from '#kernel/text.ts'

/**
 * What people bring to a jam and needs ask for (Fähigkeit), in groups that belong together. The ids are stored; the
 * words may change. An id is never used for something else.
 */
const taxonomy = {
  build: {
    frontend: ['Oberflächen bauen (Frontend)', 'Building interfaces (front end)'],
    backend: ['Server und Logik (Backend)', 'Servers and logic (back end)'],
    mobile: ['Mobile Anwendungen', 'Mobile applications'],
    integration: ['Systeme verbinden (Schnittstellen)', 'Connecting systems (APIs)'],
    javascript: ['JavaScript, TypeScript', 'JavaScript, TypeScript'],
    python: ['Python', 'Python'],
    php: ['PHP', 'PHP'],
    java: ['Java, Kotlin oder C#', 'Java, Kotlin or C#'],
    realtime: ['Chat und Echtzeit', 'Chat and real time'],
    offline: ['Web-Apps, die ohne Netz gehen', 'Web apps that work offline'],
    testing: ['Testen', 'Testing'],
  },
  data: {
    database: ['Datenbanken', 'Databases'],
    data: ['Daten auswerten', 'Data analysis'],
    cleaning: ['Daten aufräumen und übernehmen', 'Cleaning and importing data'],
    charts: ['Zahlen zeigen (Diagramme)', 'Showing numbers (charts)'],
    maps: ['Karten und Geodaten', 'Maps and geodata'],
    ai: ['KI mit Augenmaß einsetzen', 'Using AI with care'],
  },
  run: {
    operations: ['Betrieb und Hosting', 'Operations and hosting'],
    linux: ['Linux-Server', 'Linux servers'],
    containers: ['Container (Docker)', 'Containers (Docker)'],
    mailing: ['Domains und E-Mail', 'Domains and e-mail'],
    backups: ['Sichern und Wiederherstellen', 'Backup and restore'],
    automation: ['Automatisch bauen und ausliefern', 'Automated builds and delivery'],
    hardware: ['Geräte und Netze', 'Devices and networks'],
    streaming: ['Ton, Bild und Streaming', 'Sound, video and streaming'],
    support: ['Anwender*innen helfen', 'Helping users'],
  },
  protect: {
    security: ['IT-Sicherheit', 'IT security'],
    privacy: ['Datenschutz', 'Data protection'],
    identity: ['Anmeldung und Rechte', 'Sign-in and permissions'],
    encryption: ['Verschlüsselung', 'Encryption'],
    law: ['Recht: Impressum, Lizenzen, Verträge', 'Law: imprint, licences, contracts'],
  },
  tools: {
    websites: ['Website-Systeme (CMS)', 'Website systems (CMS)'],
    forms: ['Formulare und Abläufe', 'Forms and workflows'],
    office: ['Tabellen und Büroprogramme', 'Spreadsheets and office software'],
    nocode: ['Werkzeuge ohne Programmieren', 'Tools without programming'],
    membership: ['Mitglieder und Kontakte verwalten', 'Members and contacts'],
    cloud: ['Gemeinsame Ablage (z. B. Nextcloud)', 'Shared files (e.g. Nextcloud)'],
    conferencing: ['Chat- und Videodienste', 'Chat and video services'],
    newsletter: ['Newsletter', 'Newsletters'],
    booking: ['Termine und Buchungen', 'Appointments and bookings'],
    donations: ['Spenden und Bezahlen im Netz', 'Online donations and payments'],
  },
  shape: {
    ux: ['Gestaltung der Bedienung (UX)', 'User experience design'],
    prototyping: ['Entwürfe zum Ausprobieren', 'Prototypes to try'],
    research: ['Nutzer*innen befragen', 'Asking users'],
    usertests: ['Mit Nutzer*innen testen', 'Testing with users'],
    graphics: ['Grafik, Foto und Film', 'Graphics, photo and film'],
    accessibility: ['Barrierefreiheit', 'Accessibility'],
  },
  words: {
    writing: ['Texte schreiben', 'Writing'],
    plain: ['Leichte und einfache Sprache', 'Plain language'],
    translation: ['Übersetzen', 'Translation'],
    guides: ['Anleitungen schreiben', 'Writing guides'],
    findability: ['Im Netz gefunden werden', 'Being found on the web'],
    social: ['Social Media', 'Social media'],
  },
  work: {
    analysis: ['Anforderungen klären', 'Requirements'],
    processes: ['Abläufe aufnehmen und vereinfachen', 'Mapping and simplifying workflows'],
    leading: ['Teams und Projekte leiten', 'Leading teams and projects'],
    product: ['Wichtiges zuerst (Prioritäten)', 'First things first (priorities)'],
    facilitation: ['Moderieren', 'Facilitating'],
    training: ['Schulen und erklären', 'Training and explaining'],
    presenting: ['Ergebnisse vorstellen', 'Presenting results'],
  },
} as const satisfies Record<string, Record<string, readonly [string, string]>>

const groupNames = {
  build: ['Entwickeln', 'Developing'],
  data: ['Mit Daten arbeiten', 'Working with data'],
  run: ['Betreiben', 'Running'],
  protect: ['Schützen', 'Protecting'],
  tools: ['Mit fertigen Werkzeugen arbeiten', 'Working with ready-made tools'],
  shape: ['Gestalten', 'Designing'],
  words: ['Schreiben', 'Writing'],
  work: ['Menschen und Abläufe', 'People and workflows'],
} as const satisfies Record<SkillGroup, readonly [string, string]>

type Taxonomy = typeof taxonomy
type KeysOf<T> = T extends unknown ? keyof T : never

export type SkillGroup = keyof Taxonomy
export type Skill = KeysOf<Taxonomy[SkillGroup]>

/** How well: 1 knows the basics, 2 has done it a few times, 3 has done it often, 4 can lead others. */
export const levels = [1, 2, 3, 4] as const
export type Level = (typeof levels)[number]

/** A skill a need asks for; one that is a must decides whether there can be a team at all. */
export type SkillNeeded = { skill: Skill; level: Level; must: boolean }

export type Skills = Partial<Record<Skill, Level>>

const names = Object.assign({}, ...Object.values(taxonomy)) as Record<Skill, readonly [string, string]>

export const skillIds = Object.keys(names) as Skill[]

/** The groups in their order, each with its skills. */
export const skillGroups = Object.entries(taxonomy).map(([group, skills]) => ({
  group: group as SkillGroup,
  skills: Object.keys(skills) as Skill[],
}))

export const isSkill = (text: unknown): text is Skill =>
  typeof text === 'string' && Object.hasOwn(names, text)

export const isLevel = (value: unknown): value is Level => (levels as readonly unknown[]).includes(value)

export const skillName = (skill: Skill, lang: Lang): string => names[skill]?.[lang === 'de' ? 0 : 1] ?? skill

export const groupName = (group: SkillGroup, lang: Lang): string => groupNames[group][lang === 'de' ? 0 : 1]

/** The skill that somebody means by an id or a name in either language, e.g. in a table that is brought in. */
export function skillCalled(text: string): Skill | undefined {
  const asked = text.trim().toLowerCase()
  return skillIds.find((id) => id === asked || names[id].some((name) => name.toLowerCase() === asked))
}

const levelNames = {
  de: ['Grundlagen', 'geübt', 'sicher', 'kann anleiten'],
  en: ['basics', 'practised', 'fluent', 'can lead'],
} as const satisfies Record<Lang, readonly string[]>

export const levelName = (level: Level, lang: Lang): string => levelNames[lang][level - 1] ?? ''

/** The level somebody means by a number or a name in either language. */
export function levelCalled(text: string): Level | undefined {
  const asked = text.trim().toLowerCase()
  return levels.find(
    (level) =>
      asked === String(level) || asked === levelName(level, 'de') || asked === levelName(level, 'en'),
  )
}
