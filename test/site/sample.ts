import type { KeptPage, Page } from '../../src/blocks/site/model/page.ts'
import type { Draft, Look, SiteSettings } from '../../src/blocks/site/model/site.ts'
import { sampleLegal } from './sample-legal.ts'
import { sampleNews } from './sample-news.ts'
import { samplePages } from './sample-pages.ts'
import { samplePictures } from './sample-pictures.ts'

export const sampleNow = new Date('2027-03-18T09:00:00Z')

export const sampleOptions = {
  address: 'https://lichtblick.example/',
  house: 'https://house.example',
  now: sampleNow,
}

const settings: SiteSettings = {
  name: { de: 'Lichtblick Nürnberg', en: 'Lichtblick Nuremberg', 'de-x-ls': 'Licht·blick Nürnberg' },
  claim: {
    de: 'Beratung, Begleitung und ein offenes Haus mitten in der Südstadt.',
    en: 'Counselling, company and an open house in the south of the city.',
    'de-x-ls': 'Wir helfen Ihnen. Sie können zu uns kommen.',
  },
  languages: ['de', 'en', 'de-x-ls'],
  look: { theme: 'paper', accent: null, logo: null },
  imprint: {
    name: 'Lichtblick Nürnberg e. V.',
    legalForm: 'association',
    ...{ street: 'Gartenstraße 12', postcode: '90459', city: 'Nürnberg' },
    ...{ email: 'hallo@lichtblick.example', phone: '+49 911 1234567' },
    board: ['Amina Yıldız', 'Jakob Stern'],
    ...{ court: 'Amtsgericht Nürnberg', registerNumber: 'VR 20123', vatId: '', editor: 'Amina Yıldız' },
    charity: 'yes',
  },
  declared: {
    ...{ officer: '', authority: '', sells: false, isPublicBody: false, employees: 'under-10' },
    ...{ barriers: {}, checkedOn: '2027-02-01', hostedElsewhere: '', enforcement: '' },
  },
  profiles: ['https://social.example/@lichtblick'],
  foundedOn: '1998-05-04',
  footer: {
    de: 'Gefördert von der Stadt Nürnberg und von vielen, die jeden Monat etwas geben.',
    en: 'Supported by the city of Nuremberg and by many who give something each month.',
    'de-x-ls': 'Die Stadt Nürnberg gibt uns Geld. Viele Menschen geben uns Geld.',
  },
  search: true,
  beginning: null,
}

/** A whole site: every kind of section, three languages, posts, events, legal pages. Another look makes another of the six. */
export function sampleDraft(look: Partial<Look> = {}): Draft<KeptPage> {
  const pages = [...samplePages, ...sampleNews, ...sampleLegal]
  return {
    ...{
      service: '0190a000-0000-7000-8000-000000000001',
      organisation: '0190a000-0000-7000-8000-000000000002',
    },
    ...{ slug: 'lichtblick', host: null },
    settings: { ...settings, look: { ...settings.look, ...look } },
    pages: pages.map(([id, page], at) => keptPage(id, page, at)),
    pictures: samplePictures,
    files: [
      { id: 'file-report', name: 'Jahresbericht 2026.pdf', type: 'application/pdf', size: 1_840_000 },
      { id: 'file-rules', name: 'Satzung.pdf', type: 'application/pdf', size: 212_000 },
      { id: 'file-film', name: 'Willkommen in Gebärdensprache.mp4', type: 'video/mp4', size: 18_400_000 },
      { id: 'file-words', name: 'untertitel.vtt', type: 'text/vtt', size: 900 },
    ],
    redirects: [{ from: '/ueber-uns', to: '/verein.html', code: 301 }],
  }
}

/** A page as it is kept, ready to go out. */
export const keptPage = (id: string, page: Page, position: number): KeptPage => ({
  ...{ id, page, position, service: '0190a000-0000-7000-8000-000000000001', revision: 1, state: 'ready' },
  ...{ notBefore: null, changedAt: new Date('2027-03-10T08:00:00Z'), changedBy: null },
})
