import { speak } from '#kernel/text.ts'

export const siteBlockWords = speak(
  {
    panel: 'Website',
    open: 'Zur Website',
    unknown: 'Noch ist nichts veröffentlicht.',
    go: 'Sie ist veröffentlicht, alle können sie sehen.',
    care: 'Sie ist veröffentlicht; die eigene Domain zeigt noch nicht hierher.',
    begin: 'Website anlegen',
    beginHint: 'Zwölf Fragen, dann stehen acht Seiten.',
    pages: 'Seiten, Beiträge, Veranstaltungen',
    pagesHint: (count: number) =>
      count === 1 ? 'Eine Seite ist angelegt.' : `${count} Seiten sind angelegt.`,
    openNow: 'Öffnen',
  },
  {
    panel: 'Website',
    open: 'To the website',
    unknown: 'Nothing is published yet.',
    go: 'It is published, everybody can see it.',
    care: 'It is published; its own domain does not point here yet.',
    begin: 'Set up the website',
    beginHint: 'Twelve questions, and eight pages are there.',
    pages: 'Pages, posts, events',
    pagesHint: (count: number) => (count === 1 ? 'One page is there.' : `${count} pages are there.`),
    openNow: 'Open',
  },
)
