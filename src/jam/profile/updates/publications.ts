import { Feed } from 'feed'
import { calendarText } from '#kernel/calendar.ts'
import type { Lang } from '#kernel/text.ts'
import { type Jam, sectionText } from '../jam.ts'
import { placeOfPost, type ShownPost } from './post.ts'
import { milestoneOf, speakerOf } from './saying.ts'

/** The updates of a jam as an Atom feed (RFC 4287). */
export function feedOf(jam: Jam, posts: readonly ShownPost[], address: string, lang: Lang): string {
  const link = `${address}/jams/${jam.slug}`
  const feed = new Feed({
    id: link,
    link,
    title: xml(jam.title),
    description: xml(sectionText(jam, 'description', lang)?.text.slice(0, 300) ?? jam.title),
    language: lang,
    generator: false,
    copyright: '',
    updated: posts[0]?.postedAt ?? jam.publishedAt ?? jam.callOpensAt,
    feedLinks: { atom: `${link}/updates.atom` },
    author: { name: xml(jam.title) },
  })
  for (const post of posts) {
    feed.addItem({
      id: `urn:uuid:${post.id}`,
      // The library marks the title as HTML.
      title: escaped(xml(post.title)),
      link: address + placeOfPost(post),
      date: post.postedAt,
      published: post.postedAt,
      content: contentOf(post, address, lang),
    })
  }
  return feed.atom1()
}

/** An update as feeds show it: who speaks, what is reached, the picture with its words, the text. */
export function contentOf(post: ShownPost, address: string, lang: Lang): string {
  const picture =
    post.picture && `<p><img src="${address}/files/${post.picture}" alt="${escaped(xml(post.alt))}"/></p>`
  const about = [speakerOf(post, lang), milestoneOf(post, lang)].filter(Boolean).join(' · ')
  return [about && `<p>${escaped(xml(about))}</p>`, picture, paragraphs(post.text)].filter(Boolean).join('')
}

/** The 24 hours of a jam for a calendar. */
export const calendarOfJam = (jam: Jam, address: string, now: Date, lang: Lang): string =>
  calendarText({
    name: jam.title,
    zone: jam.timeZone,
    now,
    appointments: [
      {
        id: `jam-${jam.id}@${new URL(address).hostname}`,
        title: jam.title,
        start: jam.startsAt,
        end: jam.endsAt,
        place: jam.place,
        text: sectionText(jam, 'place', lang)?.text,
        url: `${address}/jams/${jam.slug}`,
        cancelled: Boolean(jam.cancelledAt),
      },
    ],
  })

/** A jam as schema.org's Event: what search engines and event calendars of a district read. */
export function eventOf(jam: Jam, address: string, lang: Lang): Record<string, unknown> {
  const url = `${address}/jams/${jam.slug}`
  return {
    '@context': 'https://schema.org',
    '@type': 'Hackathon',
    '@id': url,
    name: jam.title,
    url,
    startDate: jam.startsAt.toISOString(),
    endDate: jam.endsAt.toISOString(),
    eventStatus: `https://schema.org/${jam.cancelledAt ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [
      { '@type': 'Place', name: jam.place, address: jam.place },
      { '@type': 'VirtualLocation', url },
    ],
    description: sectionText(jam, 'description', lang)?.text ?? jam.title,
    inLanguage: ['de', 'en'],
    isAccessibleForFree: true,
    offers: { '@type': 'Offer', price: '0', priceCurrency: 'EUR', url: `${url}/registration` },
    organizer: { '@type': 'Organization', name: jam.title, url },
  }
}

// XML 1.0 has no control characters, not even as references.
const xml = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, ' ')

const paragraphs = (text: string): string =>
  xml(text)
    .split(/\n\s*\n/)
    .map((part) => `<p>${escaped(part).replaceAll('\n', '<br/>')}</p>`)
    .join('')

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
