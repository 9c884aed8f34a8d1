import { nothingAdded } from '#blocks/site/intake/intake.ts'
import { emptyPage, emptySection, emptySettings } from '#blocks/site/model/empty.ts'
import { richFrom } from '#blocks/site/model/rich.ts'
import { newId } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** A website that Jonas's team builds for Lichtblick: two pages, one of them ready, and something in every drawer of it. */
export async function ofSite({ house, lichtblick, people, now }: Here): Promise<Ids> {
  const bare = { organisation: lichtblick, organisation_name: 'Lichtblick', kind: 'site', started_at: now }
  const service = await put(house, 'service', { ...bare, id: newId(), state: 'draft', name: 'Website' })
  const of = { service, organisation: lichtblick }
  const settings = emptySettings('Lichtblick')
  await put(house, 'builder', { ...of, account: people.team.account, since: now })
  await put(house, 'site', { ...of, slug: 'lichtblick', settings, changed_at: now })
  const by = { changed_at: now, changed_by: people.team.account }
  const home = pageOf('Lichtblick', 'index')
  const first = { ...of, ...by, id: newId(), position: 1, page: home, state: 'ready' }
  const index = await put(house, 'site_page', first)
  const page = pageOf('Verein', 'verein')
  const sitePage = await put(house, 'site_page', {
    ...of,
    ...by,
    id: newId(),
    position: 2,
    page,
    revision: 2,
    state: 'draft',
  })
  await put(house, 'site_page_version', { ...of, ...by, page: sitePage, revision: 1, content: page })
  await put(house, 'site_redirect', { ...of, from_path: '/alt', to_path: '/verein.html', code: 301 })
  const colleague = people.team.account ?? ''
  return {
    site: service,
    siteIndex: index,
    sitePage,
    revision: '1',
    siteQuestion: 'whom',
    colleague,
    ...(await drawersOf({ house, people, now }, of)),
  }
}

const pageOf = (title: string, slug: string) => {
  const page = emptyPage('page', 'de', { title, slug, day: '2027-03-01' })
  const sections = [{ ...emptySection('text', 's1'), text: richFrom('Wir sind da.') }]
  return { ...page, variants: { de: { ...page.variants.de, description: 'Wer wir sind.', sections } } }
}

type Of = { service: string; organisation: string }

async function drawersOf(
  { house, people, now }: Pick<Here, 'house' | 'people' | 'now'>,
  of: Of,
): Promise<Ids> {
  const digest = 'x'.repeat(43)
  const drawn = { name: 'haus.jpg', alt: { de: 'Unser Haus' }, width: 800, height: 600, sizes: [] }
  const about = { ...drawn, focus: { x: 0.5, y: 0.5 }, crop: null, credit: '', shows: 'nobody', consents: [] }
  const added = { ...of, digest, added_at: now }
  const sitePicture = await put(house, 'site_picture', { ...added, id: newId(), about })
  const paper = { name: 'satzung.pdf', type: 'application/pdf', size: 1000 }
  const siteFile = await put(house, 'site_file', { ...added, ...paper, id: newId() })
  const consent = { who: 'Ada', givenOn: '2027-01-01', how: 'paper', covers: 'Website', withdrawnOn: null }
  const siteConsent = await put(house, 'site_consent', { ...of, id: newId(), consent, kept_at: now })
  const report = { what: 'wordpress', title: 'Alt', isTorn: false, pages: [], pictures: 0, files: 0 }
  const seen = { ...report, redirects: 0, inMenu: 0, missing: [], elsewhere: 0, left: [] }
  const brought = { names: '["alt.xml"]', digest, state: 'seen', report: seen, added: nothingAdded }
  const intake = await put(house, 'site_intake', { ...of, ...brought, id: newId(), begun_at: now })
  const out = { files: {}, redirects: '[]', pages: 0, bytes: 0, built_in: 1 }
  const sitePublication = await put(house, 'site_publication', {
    ...{ ...of, ...out, id: newId(), published_at: now, published_by: people.admin.account },
  })
  // What they may without being named: roles change nothing in this story.
  await put(house, 'site_role', { ...of, account: people.team.account, role: 'editor' })
  await put(house, 'site_role', { ...of, account: people.member.account, role: 'publisher' })
  const link = { address: 'https://example.org/', pages: '["index.html"]', state: 'waiting' }
  await put(house, 'site_link', { ...of, ...link })
  await put(house, 'site_target', {
    ...of,
    kind: 'sftp',
    address: 'ssh.example.org',
    login: 'verein',
    folder: 'html',
  })
  return { sitePicture, siteFile, siteConsent, sitePublication, intake }
}
