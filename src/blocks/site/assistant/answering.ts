import type { Desk } from '#kernel/desk.ts'
import type { Values } from '#look/form.tsx'
import type { FindPlaceables } from '../../placing.ts'
import type { Beginning } from '../model/beginning.ts'
import type { SiteSettings } from '../model/site.ts'
import { mustEditSite, type Site, saveSettings } from '../sites.ts'
import { emptyBeginning, type Question, type QuestionName, questionNames, questions } from './answers.ts'
import { type Logo, withLogo } from './logo.ts'

export const beginningOf = ({ settings }: { settings: SiteSettings }): Beginning =>
  settings.beginning ?? emptyBeginning

/** What the fields of a question show: what was said, or what is proposed. */
export const shownOf = (site: Pick<Site, 'settings'>, name: QuestionName): Values =>
  questions[name].shows(site.settings, beginningOf(site))

export type Answered = { said: unknown; logo?: Logo | undefined }

/** Keeps an answer (Antwort), beside whatever else was said meanwhile. @throws Refusal `site.editors-only` */
export async function answer(
  desk: Desk,
  service: string,
  name: QuestionName,
  { said, logo }: Answered,
  places: FindPlaceables,
): Promise<void> {
  const site = await mustEditSite(desk, service)
  const full = name === 'places' ? await namedPlaces(desk, site, said as { place: string[] }, places) : said
  // The form of this very question has read what was said.
  const { takes } = questions[name] as unknown as Question<unknown>
  const told = takes(site.settings, asked(beginningOf(site), name), full)
  const settings = logo ? await withLogo(desk, service, told.settings, logo) : told.settings
  await saveSettings(desk, service, { ...settings, beginning: told.beginning }, site.revision)
}

/** A question is left out: what is proposed holds, and it can be answered later. */
export async function skip(desk: Desk, service: string, name: QuestionName): Promise<void> {
  const site = await mustEditSite(desk, service)
  const beginning = asked(beginningOf(site), name)
  await saveSettings(desk, service, { ...site.settings, beginning }, site.revision)
}

/** The question after this one; none after the last. */
export const nextOf = (name: QuestionName): QuestionName | undefined =>
  questionNames[questionNames.indexOf(name) + 1]

/** The first one that nobody has looked at. */
export const firstOpen = ({ asked }: Beginning): QuestionName | undefined =>
  questionNames.find((name) => !asked.includes(name))

async function namedPlaces(desk: Desk, site: Site, { place }: { place: string[] }, places: FindPlaceables) {
  const known = await places(desk, site.organisation)
  const chosen = known.filter(({ address }) => place.includes(address))
  return { places: chosen.map(({ kind, name, address }) => ({ kind, name, address })) }
}

const asked = (beginning: Beginning, name: QuestionName): Beginning => ({
  ...beginning,
  asked: [...beginning.asked.filter((one) => one !== name), name],
})
