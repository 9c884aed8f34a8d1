import type { Skill, SkillNeeded } from '../profile/skill.ts'
import { usualSkills } from './kind.ts'
import { type Kind, kinds } from './need.ts'

/** What a word in a title, a description or a tag says about the kind of service; the first that fits counts. */
const signs: [Kind, RegExp][] = [
  ['counselling', /onlineberatung|chatberatung|beratungschat|online-beratung|krisenchat|seelsorge|counsel/i],
  [
    'form',
    /formular|anmeldung|umfrage|fragebogen|bürgerbeteiligung|meldeplattform|mängelmelder|\bforms?\b|survey/i,
  ],
  [
    'records',
    /datenbank|mitglieder(verwaltung|liste)|freiwilligenverwaltung|inventar|klient|\bakten?\b|datenmanagement|wissensmanagement|records?\b/i,
  ],
  ['site', /website|webseite|webauftritt|homepage|internetseite|landing ?page/i],
]

const skillSigns: [Skill, RegExp][] = [
  ['maps', /karten?\b|geodaten|geoinformation|stadtplan\b|openstreetmap|\bmaps?\b/i],
  [
    'data',
    /datenanalyse|datenreporting|statistik|visualisierung|künstliche intelligenz|maschinelles lernen|data/i,
  ],
  ['database', /datenbank|datenmanagement|verzeichnis|database/i],
  ['integration', /schnittstelle|automatisierung|\bapi\b|sensor|lorawan/i],
  ['hardware', /sensor|lorawan|hardware|geräte/i],
  ['forms', /datenerhebung|formular|umfrage|fragebogen|form\b|survey/i],
  ['mobile', /\bapps?\b|mobil|smartphone/i],
  ['frontend', /webanwendung|digitale[- ]plattform|visualisierung|oberfläche|front ?end/i],
  ['backend', /webanwendung|digitale[- ]plattform|back ?end|server/i],
  ['websites', /website|webseite|homepage|\bcms\b|wordpress/i],
  ['accessibility', /barrierefrei|zugänglichkeit|accessib/i],
  ['plain', /leichte sprache|einfache sprache|plain language/i],
  ['translation', /übersetz|mehrsprach|sprachtechnologie|translat/i],
  ['privacy', /datenschutz|vertraulich|privacy/i],
  ['training', /fortbildung|schulung|workshop|training/i],
]

const mostSkills = 4

/** The kind a file names (in our words), else the one its text speaks of, else something of its own. */
export function guessKind(named: string, text: string): Kind {
  const known = kinds.find((kind) => kind === named.trim().toLowerCase())
  return known ?? kindIn(named) ?? kindIn(text) ?? 'custom'
}

/** What a team would have to know: the first sign is a must, the others help. */
export function guessSkills(kind: Kind, text: string): SkillNeeded[] {
  const found = skillSigns.filter(([, sign]) => sign.test(text)).map(([skill]) => skill)
  if (found.length === 0) return usualSkills(kind)
  return found
    .slice(0, mostSkills)
    .map((skill, at) => (at === 0 ? { skill, level: 2, must: true } : { skill, level: 1, must: false }))
}

const kindIn = (text: string): Kind | undefined => signs.find(([, sign]) => sign.test(text))?.[0]
