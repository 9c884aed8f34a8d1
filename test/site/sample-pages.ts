// Long: every kind of section stands on some page, in the words of one initiative.
import type { Page, Variant } from '../../src/blocks/site/model/page.ts'
import type { Section } from '../../src/blocks/site/model/section.ts'
import { rich } from './rich.ts'

const hours = {
  week: {
    1: [{ from: '10:00', to: '16:00' }],
    2: [{ from: '10:00', to: '16:00' }],
    3: [{ from: '14:00', to: '20:00' }],
    4: [
      { from: '10:00', to: '12:30' },
      { from: '14:00', to: '18:00' },
    ],
  },
  exceptions: [{ from: '2027-03-30', to: '2027-04-02', hours: [], why: 'Osterferien' }],
  holidays: 'DE-BY',
}

const written = (title: string, slug: string, description: string, sections: Section[]): Variant => ({
  ...{ title, slug, description, sections, menu: '' },
})

const page = (variants: Page['variants'], more: Partial<Page> = {}): Page => ({
  ...{ kind: 'page', parent: null, inMenu: true, variants },
  ...more,
})

const index = page({
  de: {
    ...written(
      'Lichtblick Nürnberg',
      'index',
      'Beratung, Begleitung und ein offenes Haus mitten in der Nürnberger Südstadt: kostenlos, vertraulich, für alle.',
      [
        {
          ...{ id: 'a1', kind: 'hero', title: 'Niemand muss da allein durch' },
          text: 'Wir hören zu, begleiten zum Amt und kochen mittwochs zusammen. Kostenlos, vertraulich, für alle, die in der Südstadt leben.',
          picture: { picture: 'pic-hero', alt: '' },
          links: [
            { says: 'Beratung finden', to: 'page:page-help' },
            { says: 'Mithelfen', to: 'page:page-join' },
          ],
        },
        {
          ...{ id: 'a2', kind: 'steps', title: 'So kommen Sie zu uns' },
          steps: [
            {
              title: 'Schreiben oder anrufen',
              text: 'Sagen Sie, worum es geht. Den Namen müssen Sie nicht nennen.',
            },
            { title: 'Kennenlernen', text: 'Wir treffen uns bei uns, bei Ihnen oder online.' },
            { title: 'Gemeinsam gehen', text: 'Wir bleiben dabei, bis es leichter ist.' },
          ],
        },
        { id: 'a3', kind: 'events', title: 'Das ist bei uns los', most: 3 },
        { id: 'a4', kind: 'news', title: 'Aktuelles', most: 3 },
        {
          ...{
            id: 'a5',
            kind: 'quote',
            who: 'Maryam',
            what: 'kam 2024 zum ersten Mal',
            picture: { picture: 'pic-amina', alt: '' },
          },
          text: 'Ich wusste nicht, wohin mit all den Briefen. Hier hat jemand die Tür aufgemacht und Tee gekocht.',
        },
        {
          ...{ id: 'a6', kind: 'partners', title: 'Wer uns unterstützt' },
          partners: [
            {
              name: 'Bürgerstiftung',
              to: 'https://stiftung.example/',
              logo: { picture: 'pic-stiftung', alt: '' },
            },
            { name: 'Stadt Nürnberg' },
            { name: 'Bäckerei Sonnenkorn', to: 'https://baeckerei.example/' },
          ],
        },
        {
          ...{
            id: 'a7',
            kind: 'action',
            title: 'Zwei Stunden im Monat reichen',
            text: 'Begleiten, kochen, übersetzen, Fahrräder richten: Wir suchen Menschen, die da sind.',
          },
          links: [{ says: 'So können Sie helfen', to: 'page:page-join' }],
        },
      ],
    ),
    menu: 'Start',
  },
  en: written(
    'Lichtblick Nuremberg',
    'index',
    'Counselling, company and an open house in the south of Nuremberg: free of charge, in confidence, for everybody.',
    [
      {
        ...{ id: 'b1', kind: 'hero', title: 'Nobody has to go through this alone' },
        text: 'We listen, come along to offices and cook together on Wednesdays. Free of charge, in confidence.',
        picture: { picture: 'pic-hero', alt: '' },
        links: [
          { says: 'Find counselling', to: 'page:page-help' },
          { says: 'Lend a hand', to: 'page:page-join' },
        ],
      },
      { id: 'b2', kind: 'events', most: 3 },
      { id: 'b3', kind: 'news', most: 3 },
    ],
  ),
  'de-x-ls': written('Licht·blick Nürnberg', 'index', 'Wir helfen Ihnen. Das kostet kein Geld.', [
    {
      ...{ id: 'c1', kind: 'hero', title: 'Wir helfen Ihnen' },
      text: 'Haben Sie Sorgen?\nKommen Sie zu uns.\nWir hören Ihnen zu.\nDas kostet kein Geld.',
      picture: { picture: 'pic-hero', alt: '' },
      links: [{ says: 'Hier bekommen Sie Hilfe', to: 'page:page-help' }],
    },
    { id: 'c2', kind: 'events', most: 3 },
  ]),
})

const club = page({
  de: written(
    'Der Verein',
    'verein',
    'Wer hinter Lichtblick steht, seit wann es uns gibt und wie wir arbeiten.',
    [
      {
        ...{ id: 'd1', kind: 'text' },
        text: rich(
          'Lichtblick begann 1998 mit einem Küchentisch in der Gartenstraße. Heute sind wir **42 Ehrenamtliche** und drei Angestellte.',
          '## Woran wir uns halten',
          '- Was Sie erzählen, bleibt bei uns.',
          '- Niemand zahlt etwas.',
          '- Wir fragen, bevor wir helfen.',
          'Mehr darüber steht in unserem [Jahresbericht](file:file-report) und auf der Seite [Mithelfen](page:page-join).',
        ),
      },
      {
        ...{ id: 'd2', kind: 'people', title: 'Wer wir sind' },
        people: [
          {
            name: 'Amina Yıldız',
            role: 'Vorsitzende',
            text: 'Hat den Küchentisch mitgebracht.',
            email: 'amina@lichtblick.example',
            picture: { picture: 'pic-amina', alt: '' },
          },
          {
            name: 'Jakob Stern',
            role: 'Stellvertretender Vorsitzender',
            text: 'Rechnet, baut und kocht mittwochs.',
          },
          { name: 'Ołena Łęcka', role: 'Beratung', email: 'olena@lichtblick.example' },
        ],
      },
      {
        ...{ id: 'd3', kind: 'gallery', title: 'Unser Haus' },
        pictures: [
          { picture: 'pic-garden', alt: 'Hochbeete hinter dem Haus', caption: 'Der Garten gehört allen.' },
          { picture: 'pic-kitchen', alt: 'Die große Küche' },
          { picture: 'pic-talk', alt: 'Das Zimmer zum Reden' },
        ],
      },
      {
        id: 'd4',
        kind: 'picture',
        shown: { picture: 'pic-party', alt: 'Lampions beim Sommerfest', caption: 'Sommerfest 2026' },
        width: 'wide',
      },
      {
        ...{ id: 'd5', kind: 'downloads' },
        files: [
          {
            file: 'file-report',
            name: 'Jahresbericht 2026',
            text: 'Was wir getan haben, und was es gekostet hat.',
          },
          { file: 'file-rules', name: 'Satzung' },
        ],
      },
    ],
  ),
  en: written('About us', 'about', 'Who stands behind Lichtblick and how we work.', [
    {
      ...{ id: 'e1', kind: 'text', title: 'Since 1998' },
      text: rich('Lichtblick began with a kitchen table. Today we are **42 volunteers**.'),
    },
  ]),
  'de-x-ls': written('Wer wir sind', 'wer-wir-sind', 'Das ist unser Verein.', [
    {
      ...{ id: 'f1', kind: 'text' },
      text: rich(
        'Wir sind ein Verein.',
        'Der Verein heißt: Licht·blick.',
        'Viele Menschen arbeiten hier ohne Geld.',
      ),
    },
  ]),
})

const help = page({
  de: written(
    'Beratung und Hilfe',
    'hilfe',
    'Schreiben, anrufen oder vorbeikommen: So erreichen Sie unsere Beratung in Nürnberg.',
    [
      {
        ...{
          id: 'g1',
          kind: 'counselling',
          title: 'Schreiben Sie uns',
          address: '/b/lichtblick',
          says: 'Gespräch beginnen',
        },
        text: 'Unsere Beratenden antworten werktags meist am selben Tag.',
      },
      { id: 'g2', kind: 'hours', hours, text: 'Offene Sprechstunde, ohne Termin.' },
      {
        ...{ id: 'g3', kind: 'faq' },
        questions: [
          { question: 'Was kostet das?', answer: rich('Nichts.') },
          {
            question: 'Erfährt jemand davon?',
            answer: rich(
              'Nein. Wir schweigen, auch gegenüber Ämtern. Wie wir mit Daten umgehen, steht in der [Datenschutzerklärung](page:page-privacy).',
            ),
          },
        ],
      },
      {
        ...{
          id: 'g4',
          kind: 'film',
          title: 'Willkommen in Gebärdensprache',
          file: 'file-film',
          poster: { picture: 'pic-talk', alt: '' },
          captions: 'file-words',
        },
        text: rich('Amina begrüßt alle, zeigt das Haus und sagt, wann jemand da ist.'),
      },
    ],
  ),
  'de-x-ls': written('Hier bekommen Sie Hilfe', 'hilfe', 'So bekommen Sie Hilfe von uns.', [
    {
      ...{ id: 'h1', kind: 'counselling', address: '/b/lichtblick', says: 'Jetzt schreiben' },
      text: 'Sie können uns schreiben.',
    },
    { id: 'h2', kind: 'hours', hours },
  ]),
})

const join = page({
  de: written('Mithelfen', 'mithelfen', 'Zeit, Können oder Geld: So können Sie Lichtblick unterstützen.', [
    {
      ...{ id: 'i1', kind: 'jobs' },
      jobs: [
        {
          title: 'Begleitung zum Amt',
          text: rich(
            'Sie gehen mit und sitzen daneben.',
            '- Zwei Termine im Monat',
            '- Einführung an einem Samstag',
          ),
          kind: 'voluntary',
          hours: '4 Stunden im Monat',
          email: 'mitmachen@lichtblick.example',
        },
        {
          title: 'Sozialpädagogik (m/w/d)',
          text: rich('Für unsere Beratung, ab Mai.'),
          kind: 'paid',
          hours: '25 Stunden',
          until: '2027-04-30',
        },
        { title: 'Praktikum im Herbst', text: rich('Vorbei.'), kind: 'training', until: '2026-09-01' },
      ],
    },
    {
      ...{
        id: 'i2',
        kind: 'donation',
        holder: 'Lichtblick Nürnberg e. V.',
        iban: 'DE02 1203 0000 0000 2020 51',
        bic: 'BYLADEM1001',
        purpose: 'Spende Lichtblick',
        cents: 2500,
      },
      text: 'Mit 25 Euro kocht die Küche einen Mittwoch lang.',
      links: [{ says: 'Spendenbescheinigung anfordern', to: 'mailto:spenden@lichtblick.example' }],
    },
    {
      ...{
        id: 'i3',
        kind: 'form',
        title: 'Mitglied werden',
        address: '/f/mitglied-werden',
        shows: 'frame',
        says: 'Formular in einem eigenen Fenster öffnen',
      },
      text: 'Der Antrag dauert fünf Minuten.',
    },
    {
      ...{ id: 'i4', kind: 'newsletter', address: '/f/post', says: 'Newsletter bestellen' },
      text: 'Vier Mal im Jahr, ohne Zählpixel.',
    },
  ]),
  en: written('Lend a hand', 'join', 'Time, skills or money: how to support Lichtblick.', [
    {
      ...{ id: 'j1', kind: 'form', address: '/f/mitglied-werden', shows: 'button', says: 'Become a member' },
      text: 'It takes five minutes.',
    },
    {
      ...{
        id: 'j2',
        kind: 'donation',
        holder: 'Lichtblick Nürnberg e. V.',
        iban: 'DE02 1203 0000 0000 2020 51',
        purpose: 'Donation',
        links: [],
      },
    },
  ]),
})

const press = page(
  {
    de: written('Presse', 'presse', 'Bilder, Zahlen und ein Mensch, der antwortet.', [
      {
        ...{
          id: 'k1',
          kind: 'press',
          text: 'Fragen Sie uns: Wir antworten am selben Tag.',
          contact: 'Jakob Stern\n+49 911 1234567',
        },
        clippings: [
          {
            title: 'Ein Küchentisch für die Südstadt',
            medium: 'Nürnberger Blatt',
            on: '2026-11-02',
            to: 'https://blatt.example/kuechentisch',
          },
          { title: 'Wer hilft, wenn der Brief kommt', medium: 'Radio Nord', on: '2027-01-15' },
        ],
      },
    ]),
  },
  { parent: 'page-club' },
)

const contact = page({
  de: written('Kontakt', 'kontakt', 'Adresse, Telefon, E-Mail und der Weg zu uns.', [
    {
      ...{
        id: 'l1',
        kind: 'contact',
        address: 'Gartenstraße 12\n90459 Nürnberg',
        email: 'hallo@lichtblick.example',
        phone: '+49 911 1234567',
        links: [],
      },
    },
    {
      ...{
        id: 'l2',
        kind: 'map',
        shown: { picture: 'pic-map', alt: 'Lageplan: zwei Minuten vom U-Bahnhof Aufseßplatz' },
      },
      ...{
        address: 'U1 bis Aufseßplatz, Ausgang Gartenstraße. Der Eingang ist ohne Stufen.',
        to: 'https://www.openstreetmap.org/?mlat=49.44&mlon=11.08',
      },
    },
  ]),
  en: written('Contact', 'contact', 'Where we are and how to reach us.', [
    {
      ...{
        id: 'm1',
        kind: 'contact',
        address: 'Gartenstraße 12\n90459 Nürnberg',
        email: 'hallo@lichtblick.example',
        phone: '+49 911 1234567',
        links: [],
      },
    },
  ]),
})

export const samplePages: [id: string, page: Page][] = [
  ['page-index', index],
  ['page-help', help],
  ['page-club', club],
  ['page-press', press],
  ['page-join', join],
  ['page-contact', contact],
]
