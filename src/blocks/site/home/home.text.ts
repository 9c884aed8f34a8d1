import { speak } from '#kernel/text.ts'

export const homeWords = speak(
  {
    back: 'Zum Dienst',
    lead: 'Von nichts bis veröffentlicht: Diese Liste führt euch hindurch.',
    isOut: 'Veröffentlicht',
    notOut: 'Noch nicht veröffentlicht',
    visit: 'Website ansehen',
    todo: 'Was zu tun ist',
    task: {
      ask: 'Zwölf Fragen beantworten',
      askHint: (asked: number, all: number) => `${asked} von ${all} angesehen. Danach stehen acht Seiten.`,
      askDone: 'Eure Antworten könnt ihr jederzeit ändern.',
      pages: 'Seiten lesen und für fertig erklären',
      pagesHint: (ready: number, all: number) =>
        all === 0 ? 'Noch keine Seite.' : `${ready} von ${all} sind fertig. Nur Fertiges geht hinaus.`,
      pictures: 'Bilder dazulegen',
      picturesHint: (count: number) =>
        count === 0
          ? 'Ein Bild auf der Startseite sagt viel. Es geht auch ohne.'
          : count === 1
            ? 'Ein Bild liegt bereit.'
            : `${count} Bilder liegen bereit.`,
      places: 'Formular oder Beratung auf die Website setzen',
      placesHint: (open: number) =>
        open === 1
          ? 'Ein Dienst von euch ist offen und steht noch nicht darauf.'
          : `${open} eurer Dienste sind offen und stehen noch nicht darauf.`,
      placesDone: 'Was offen ist, steht auf der Website.',
      law: 'Impressum, Datenschutz, Barrierefreiheit',
      lawHint: (gaps: number) =>
        gaps === 0
          ? 'Alles gesagt, was das Gesetz verlangt.'
          : gaps === 1
            ? 'Eine Angabe fehlt noch.'
            : `${gaps} Angaben fehlen noch.`,
      publish: 'Veröffentlichen',
      publishHint: 'Alle sehen sie dann, auf einmal. Zurück geht es mit einem Knopf.',
      publishOut: (changed: number) =>
        changed === 0
          ? 'Was fertig ist, ist draußen.'
          : changed === 1
            ? 'Eine fertige Seite hat sich seither geändert.'
            : `${changed} fertige Seiten haben sich seither geändert.`,
    },
    now: 'jetzt dran',
    readyTitle: 'Alles gelesen?',
    readySays: (drafts: number) =>
      drafts === 1
        ? 'Ein Entwurf wartet. Lies ihn einmal: Stimmt jeder Satz für euch?'
        : `${drafts} Entwürfe warten. Lies sie einmal: Stimmt jeder Satz für euch?`,
    preview: 'Entwurf als Website ansehen',
    ready: 'Alle Seiten sind fertig',
    made: (ready: number, left: number) =>
      left === 0
        ? `${ready} Seiten sind fertig. Sie gehen mit der nächsten Veröffentlichung hinaus.`
        : `${ready} Seiten sind fertig. Bei ${left} fehlt noch etwas: Öffne sie, dort steht, was.`,
    rooms: 'Was es hier noch gibt',
    room: {
      pages: ['Seiten und Beiträge', 'Schreiben, ordnen, planen, frühere Stände'],
      pictures: ['Bilder und Dateien', 'Zuschneiden, beschreiben, Einwilligungen'],
      intake: ['Alte Website übernehmen', 'Aus WordPress, Markdown oder HTML'],
      missing: ['Fehlende Sprachen', 'Was noch nicht übersetzt oder überholt ist'],
      settings: ['Einstellungen', 'Name, Sprachen, Adresse, eigene Domain'],
      look: ['Aussehen', 'Gestaltung, Logo, Farbe'],
      redirects: ['Weiterleitungen', 'Alte Adressen führen weiter ans Ziel'],
      roles: ['Rollen', 'Wer schreibt, wer fertig macht, wer veröffentlicht'],
    },
  },
  {
    back: 'To the service',
    lead: 'From nothing to published: this list leads you through.',
    isOut: 'Published',
    notOut: 'Not published yet',
    visit: 'See the website',
    todo: 'What is to do',
    task: {
      ask: 'Answer twelve questions',
      askHint: (asked: number, all: number) => `${asked} of ${all} seen. Then eight pages are there.`,
      askDone: 'You can change your answers at any time.',
      pages: 'Read the pages and declare them ready',
      pagesHint: (ready: number, all: number) =>
        all === 0 ? 'No page yet.' : `${ready} of ${all} are ready. Only what is ready goes out.`,
      pictures: 'Add pictures',
      picturesHint: (count: number) =>
        count === 0
          ? 'A picture on the first page says much. It works without, too.'
          : count === 1
            ? 'One picture is there.'
            : `${count} pictures are there.`,
      places: 'Place a form or counselling on the website',
      placesHint: (open: number) =>
        open === 1
          ? 'One of your services is open and not on it yet.'
          : `${open} of your services are open and not on it yet.`,
      placesDone: 'What is open stands on the website.',
      law: 'Imprint, privacy, accessibility',
      lawHint: (gaps: number) =>
        gaps === 0
          ? 'Everything is said that the law demands.'
          : gaps === 1
            ? 'One thing is missing.'
            : `${gaps} things are missing.`,
      publish: 'Publish',
      publishHint: 'Then everybody sees it, all at once. One button leads back.',
      publishOut: (changed: number) =>
        changed === 0
          ? 'What is ready is out.'
          : changed === 1
            ? 'One ready page has changed since.'
            : `${changed} ready pages have changed since.`,
    },
    now: 'next',
    readyTitle: 'Have you read everything?',
    readySays: (drafts: number) =>
      drafts === 1
        ? 'One draft is waiting. Read it once: is every sentence true for you?'
        : `${drafts} drafts are waiting. Read them once: is every sentence true for you?`,
    preview: 'See the draft as a website',
    ready: 'All pages are ready',
    made: (ready: number, left: number) =>
      left === 0
        ? `${ready} pages are ready. They go out with the next publication.`
        : `${ready} pages are ready. With ${left} something is missing: open them, they say what.`,
    rooms: 'What else there is',
    room: {
      pages: ['Pages and posts', 'Write, order, plan, earlier versions'],
      pictures: ['Pictures and files', 'Crop, describe, consents'],
      intake: ['Take over an old website', 'From WordPress, Markdown or HTML'],
      missing: ['Missing languages', 'What is not translated yet or outdated'],
      settings: ['Settings', 'Name, languages, address, own domain'],
      look: ['Look', 'Theme, logo, colour'],
      redirects: ['Redirects', 'Old addresses lead on to where they should'],
      roles: ['Roles', 'Who writes, who makes ready, who publishes'],
    },
  },
)
