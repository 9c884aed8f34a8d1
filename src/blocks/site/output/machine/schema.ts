import { homeDay, momentAt } from '#kernel/zone.ts'
import type { Happening, KeptPage, Variant } from '../../model/page.ts'
import type { OpeningHours } from '../../model/section.ts'
import type { Step } from '../frame/trail.tsx'
import { comingOf, lastOf } from '../lists/occurring.ts'
import { publicAddress } from '../path.ts'
import { profilesOf, type Scene, said, sizesOf } from '../scene.ts'

const context = 'https://schema.org'

/** What machines read of a page. */
export function schemaOf(scene: Scene, page: KeptPage, variant: Variant): object[] {
  const isFirst = scene.path.endsWith('index.html')
  const hours = variant.sections.flatMap((one) => (one.kind === 'hours' ? [one.hours] : []))[0]
  const faq = variant.sections.flatMap((one) => (one.kind === 'faq' ? one.questions : []))
  return [
    ...(isFirst || hours ? [organisationOf(scene, hours)] : []),
    ...(page.page.kind === 'post' ? [articleOf(scene, page, variant)] : []),
    ...(page.page.happening ? [eventOf(scene, page.page.happening, variant)] : []),
    ...(faq.length > 0
      ? [{ '@context': context, '@type': 'FAQPage', name: variant.title, inLanguage: scene.lang }]
      : []),
  ]
}

export const trailSchema = (address: string, steps: readonly Step[]): object => ({
  '@context': context,
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ label, path }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: label,
    item: publicAddress(address, path),
  })),
})

function organisationOf(scene: Scene, hours: OpeningHours | undefined): object {
  const { settings } = scene.site.draft
  const { imprint, look, foundedOn } = settings
  const profiles = profilesOf(scene.site)
  const { address } = scene.site.options
  const name = said(scene, settings.name)
  const logo = look.logo ? sizesOf(scene.site, look.logo).at(-1)?.webp : undefined
  return filled({
    '@context': context,
    // Schema.org knows no narrower word that fits all of them.
    '@type': imprint.charity === 'yes' ? 'NGO' : 'Organization',
    '@id': `${address}#organisation`,
    name,
    legalName: imprint.name,
    url: address,
    description: said(scene, settings.claim),
    logo: logo && address + logo,
    email: imprint.email,
    telephone: imprint.phone,
    foundingDate: foundedOn,
    vatID: imprint.vatId,
    address:
      imprint.street &&
      filled({
        '@type': 'PostalAddress',
        ...{ streetAddress: imprint.street, postalCode: imprint.postcode, addressLocality: imprint.city },
        addressCountry: 'DE',
      }),
    sameAs: profiles.length > 0 ? profiles : undefined,
    openingHoursSpecification: hours && hoursOf(hours, scene.site.options.now),
  })
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function hoursOf({ week, exceptions }: OpeningHours, now: Date): object[] {
  const kind = { '@type': 'OpeningHoursSpecification' }
  const usual = Object.entries(week).flatMap(([day, hours = []]) =>
    hours.map(({ from, to }) => ({
      ...kind,
      dayOfWeek: `${context}/${days[Number(day) - 1]}`,
      opens: from,
      closes: to,
    })),
  )
  const today = homeDay(now)
  const others = exceptions
    .filter(({ to }) => to >= today)
    .flatMap(({ from, to, hours }) => {
      const valid = { ...kind, validFrom: from, validThrough: to }
      return hours.length === 0
        ? [{ ...valid, opens: '00:00', closes: '00:00' }]
        : hours.map((one) => ({ ...valid, opens: one.from, closes: one.to }))
    })
  return [...usual, ...others]
}

function articleOf(scene: Scene, page: KeptPage, variant: Variant): object {
  const { address } = scene.site.options
  const picture = page.page.picture ? sizesOf(scene.site, page.page.picture).at(-1)?.webp : undefined
  return filled({
    '@context': context,
    '@type': 'NewsArticle',
    headline: variant.title,
    description: variant.description,
    datePublished: page.page.on,
    inLanguage: scene.lang,
    image: picture && address + picture,
    url: publicAddress(address, scene.path),
    publisher: {
      '@id': `${address}#organisation`,
      '@type': 'Organization',
      name: said(scene, scene.site.draft.settings.name),
    },
  })
}

function eventOf(scene: Scene, happening: Happening, variant: Variant): object {
  const { address } = scene.site.options
  const { from, to } = comingOf(happening, scene.site.options.now, 1)[0] ?? lastOf(happening)
  const isOnline = Boolean(happening.online)
  const isPlace = Boolean(happening.place || happening.address)
  const mode = isOnline && isPlace ? 'Mixed' : isOnline ? 'Online' : 'Offline'
  const place = { '@type': 'Place', name: happening.place, address: happening.address || happening.place }
  const online = { '@type': 'VirtualLocation', url: happening.online }
  return filled({
    '@context': context,
    '@type': 'Event',
    name: variant.title,
    description: variant.description,
    startDate: withZone(from, happening.zone),
    endDate: withZone(to, happening.zone),
    eventStatus: `${context}/Event${happening.cancelled ? 'Cancelled' : 'Scheduled'}`,
    eventAttendanceMode: `${context}/${mode}EventAttendanceMode`,
    location: isOnline && isPlace ? [place, online] : isOnline ? online : place,
    inLanguage: scene.lang,
    url: publicAddress(address, scene.path),
    organizer: { '@type': 'Organization', name: said(scene, scene.site.draft.settings.name), url: address },
  })
}

/** A local time as an instant; a whole day stays a day. */
const withZone = (local: string, zone: string): string =>
  local.length > 10 ? (momentAt(local, zone)?.toISOString() ?? local) : local

const filled = (data: Record<string, unknown>): object =>
  Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined && value !== '' && value !== null),
  )
