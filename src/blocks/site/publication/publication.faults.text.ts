import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const publicationFaults = speak<Faults>(
  {
    'site.nothing-ready': {
      title: 'Noch ist keine Seite fertig',
      says: 'Hinaus geht nur, was jemand freigegeben hat. Was alle sehen, bleibt, wie es ist.',
      todo: 'Öffne eine Seite und gib sie frei; am besten zuerst die Startseite.',
    },
    'site.publication-missing': {
      title: 'Diesen Stand gibt es nicht mehr',
      says: 'Wir heben die letzten 20 Veröffentlichungen auf. Was alle sehen, bleibt, wie es ist.',
      todo: 'Geh zurück und wähle einen anderen Stand.',
    },
    'site.no-domain': {
      title: 'Es ist keine eigene Domain eingetragen',
      says: 'Jemand hat sie inzwischen entfernt. Die Website bleibt unter ihrer Adresse in diesem Haus.',
      todo: 'Trag die Domain in den Einstellungen der Website ein.',
    },
    'site.not-out': {
      title: 'Noch ist nichts veröffentlicht',
      says: 'Auf einen Webspace legen wir, was alle sehen. Es wurde nichts gesendet.',
      todo: 'Veröffentliche die Website zuerst.',
    },
    'site.push-runs': {
      title: 'Es wird schon gesendet',
      says: 'Jemand hat das Hinlegen gerade begonnen. Es läuft weiter.',
      todo: 'Warte, bis es fertig ist, und sieh dann nach.',
    },
  },
  {
    'site.nothing-ready': {
      title: 'No page is ready yet',
      says: 'Only what somebody has released goes out. What everybody sees stays as it is.',
      todo: 'Open a page and release it; the first page is a good beginning.',
    },
    'site.publication-missing': {
      title: 'This state is no longer there',
      says: 'We keep the last 20 publications. What everybody sees stays as it is.',
      todo: 'Go back and choose another state.',
    },
    'site.no-domain': {
      title: 'No domain of its own is entered',
      says: 'Somebody has removed it meanwhile. The website stays at its address in this house.',
      todo: 'Enter the domain in the settings of the website.',
    },
    'site.not-out': {
      title: 'Nothing is published yet',
      says: 'What everybody sees is laid on a web space. Nothing was sent.',
      todo: 'Publish the website first.',
    },
    'site.push-runs': {
      title: 'It is being sent already',
      says: 'Somebody has just begun to lay it there. That goes on.',
      todo: 'Wait until it is done, and look then.',
    },
  },
)
