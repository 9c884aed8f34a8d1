import { speak } from '#kernel/text.ts'

export const publicationWords = speak(
  {
    title: 'Veröffentlichen',
    lead: 'Was fertig ist, geht mit einem Klick hinaus, alles auf einmal. Jeder frühere Stand bleibt und ist in einer Sekunde wieder da.',
    back: 'Zur Website',
    isOut: 'Eure Website ist zu sehen',
    seenAt: 'Veröffentlicht am',
    notOut: 'Noch ist nichts zu sehen',
    notOutSays: 'Sobald du veröffentlichst, steht die Website unter dieser Adresse:',
    now: 'Was jetzt hinausgeht',
    ready: (pages: number) => (pages === 1 ? 'Eine Seite ist fertig.' : `${pages} Seiten sind fertig.`),
    changed: (pages: number) =>
      pages === 0
        ? 'Seit der letzten Veröffentlichung hat sich an ihnen nichts geändert.'
        : pages === 1
          ? 'Eine davon hat sich seit der letzten Veröffentlichung geändert:'
          : `${pages} davon haben sich seit der letzten Veröffentlichung geändert:`,
    drafts: (pages: number) =>
      pages === 1
        ? 'Eine Seite ist noch ein Entwurf und bleibt drin.'
        : `${pages} Seiten sind noch Entwürfe und bleiben drin.`,
    planned: (pages: number) =>
      pages === 1
        ? 'Eine Seite ist geplant und geht später von selbst hinaus:'
        : `${pages} Seiten sind geplant und gehen später von selbst hinaus:`,
    publish: 'Jetzt veröffentlichen',
    alsoGoes: 'Mit hinaus gehen auch Änderungen am Aussehen, am Menü, an Weiterleitungen und Einstellungen.',
    publishAgain: 'Änderungen veröffentlichen',
    notYou: 'Veröffentlichen darf nur, wer dafür eingetragen ist. Wer das ist, steht unter „Rollen“.',
    problem: {
      'first-page-missing': 'Es gibt noch keine fertige Startseite. Ohne sie sieht niemand etwas.',
      'nothing-ready': 'Noch ist keine Seite fertig. Öffne eine Seite und gib sie frei.',
    },
    law: (gaps: number) =>
      gaps === 1
        ? 'Für das Impressum fehlt noch eine Angabe. Ohne sie wäre die Website abmahnbar, deshalb geht sie noch nicht hinaus.'
        : `Für das Impressum fehlen noch ${gaps} Angaben. Ohne sie wäre die Website abmahnbar, deshalb geht sie noch nicht hinaus.`,
    lawGo: 'Angaben ergänzen',
    earlier: 'Frühere Stände',
    earlierSays: 'Die letzten 20 Veröffentlichungen, jede ganz und unverändert.',
    when: 'Wann',
    who: 'Von',
    itself: 'von selbst',
    pages: 'Seiten',
    weight: 'Größe',
    act: 'Was tun',
    current: 'Das sehen jetzt alle',
    again: 'Wieder zeigen',
    ofState: (when: string) => `Stand vom ${when}`,
    zip: 'Zip',
    zipGo: 'Als Zip herunterladen',
    elsewhere: 'Mitnehmen und woanders hinlegen',
    elsewhereSays:
      'Die Website besteht aus einfachen Dateien. Das Zip lässt sich auf jedem Rechner öffnen und auf jeden Webspace legen, auch ganz ohne dieses Haus.',
    push: 'Auf einen Webspace legen (SFTP, WebDAV)',
    linksTitle: 'Führt jeder Link noch ans Ziel?',
    linksSays: 'Wir sehen regelmäßig nach und sagen, welche Adresse nicht mehr antwortet.',
    links: 'Links prüfen',
    domain: 'Eigene Domain',
    domainNone: 'Ihr habt keine eigene Domain eingetragen.',
    domainSet: 'In den Einstellungen eintragen',
    domainSeen: (host: string) => `${host} zeigt hierher. Unter dieser Adresse ist die Website zu sehen.`,
    domainWaits: (host: string, house: string) =>
      `${host} zeigt noch nicht hierher. Trag bei eurem Domain-Anbieter für ${host} einen CNAME auf ${house} ein (ohne „www“: einen ALIAS oder dieselben A- und AAAA-Einträge wie ${house}). Bis das überall ankommt, vergehen Minuten bis Stunden.`,
    look: 'Jetzt nachsehen',
    leadsTo: {
      here: 'Die Domain zeigt hierher. Die Website ist ab jetzt unter ihr zu sehen.',
      elsewhere:
        'Unter der Domain antwortet ein anderer Server, nicht dieses Haus. Prüfe beim Domain-Anbieter, wohin sie zeigt. Unter der bisherigen Adresse bleibt alles, wie es ist.',
      inside:
        'Die Domain führt in ein privates Netz, das von außen niemand erreicht. Prüfe die Einträge beim Domain-Anbieter.',
      nowhere:
        'Unter der Domain antwortet niemand. Entweder ist der Eintrag noch neu, dann hilft Warten, oder er fehlt. Unter der bisherigen Adresse bleibt alles, wie es ist.',
    },
    off: 'Vom Netz nehmen',
    offLabel: 'Website vom Netz nehmen …',
    offAsk: 'Soll niemand mehr die Website sehen?',
    offSays:
      'Wer die Adresse aufruft, findet dort nichts mehr. Alle Seiten und Stände bleiben, du kannst jederzeit wieder veröffentlichen.',
    published: 'Veröffentlicht. So sehen es jetzt alle.',
    isBack: 'Der frühere Stand ist wieder zu sehen.',
    isOff: 'Die Website ist vom Netz. Es ist nichts verloren.',
  },
  {
    title: 'Publish',
    lead: 'What is ready goes out with one click, all at once. Every earlier state is kept and back within a second.',
    back: 'To the website',
    isOut: 'Your website can be seen',
    seenAt: 'Published on',
    notOut: 'Nothing can be seen yet',
    notOutSays: 'As soon as you publish, the website is at this address:',
    now: 'What goes out now',
    ready: (pages) => (pages === 1 ? 'One page is ready.' : `${pages} pages are ready.`),
    changed: (pages) =>
      pages === 0
        ? 'Nothing of them has changed since it was published last.'
        : pages === 1
          ? 'One of them has changed since it was published last:'
          : `${pages} of them have changed since it was published last:`,
    drafts: (pages) =>
      pages === 1
        ? 'One page is still a draft and stays in.'
        : `${pages} pages are still drafts and stay in.`,
    planned: (pages) =>
      pages === 1
        ? 'One page is planned and goes out by itself later:'
        : `${pages} pages are planned and go out by themselves later:`,
    publish: 'Publish now',
    alsoGoes: 'Changes of the look, the menu, redirects and settings go out with it.',
    publishAgain: 'Publish the changes',
    notYou: 'Only those who are named for it may publish. Who they are stands below “Roles”.',
    problem: {
      'first-page-missing': 'No first page is ready yet. Without it nobody sees anything.',
      'nothing-ready': 'No page is ready yet. Open a page and release it.',
    },
    law: (gaps) =>
      gaps === 1
        ? 'The imprint lacks one statement. Without it the website could be sued, so it does not go out yet.'
        : `The imprint lacks ${gaps} statements. Without them the website could be sued, so it does not go out yet.`,
    lawGo: 'Add what is missing',
    earlier: 'Earlier states',
    earlierSays: 'The last 20 publications, each whole and unchanged.',
    when: 'When',
    who: 'By',
    itself: 'by itself',
    pages: 'Pages',
    weight: 'Size',
    act: 'What to do',
    current: 'This is what everybody sees now',
    again: 'Show again',
    ofState: (when) => `state of ${when}`,
    zip: 'Zip',
    zipGo: 'Download as a zip',
    elsewhere: 'Take it along and lay it elsewhere',
    elsewhereSays:
      'The website consists of plain files. The zip opens on every computer and can be laid on any web space, without this house altogether.',
    push: 'Lay it on a web space (SFTP, WebDAV)',
    linksTitle: 'Does every link still lead somewhere?',
    linksSays: 'We look regularly and say which address no longer answers.',
    links: 'Check links',
    domain: 'Your own domain',
    domainNone: 'You have not entered a domain of your own.',
    domainSet: 'Enter it in the settings',
    domainSeen: (host) => `${host} points here. The website can be seen at this address.`,
    domainWaits: (host, house) =>
      `${host} does not point here yet. At your domain provider, enter a CNAME to ${house} for ${host} (without “www”: an ALIAS, or the same A and AAAA entries as ${house}). It takes minutes to hours until that has reached everywhere.`,
    look: 'Look now',
    leadsTo: {
      here: 'The domain points here. From now on the website can be seen at it.',
      elsewhere:
        'Another server answers at the domain, not this house. Check at the domain provider where it points. At the address it had, everything stays as it is.',
      inside:
        'The domain leads into a private network that nobody reaches from outside. Check the entries at the domain provider.',
      nowhere:
        'Nobody answers at the domain. Either the entry is still new, then waiting helps, or it is missing. At the address it had, everything stays as it is.',
    },
    off: 'Take it off',
    offLabel: 'Take the website off …',
    offAsk: 'Should nobody see the website any more?',
    offSays:
      'Whoever opens the address finds nothing there. All pages and states stay, you can publish again at any time.',
    published: 'Published. This is how everybody sees it now.',
    isBack: 'The earlier state can be seen again.',
    isOff: 'The website is off. Nothing is lost.',
  },
)
