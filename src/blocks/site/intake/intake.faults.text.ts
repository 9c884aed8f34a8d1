import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

/** What is refused about pictures, files, consents and taking over. */
export const mediaFaults = speak<Faults>(
  {
    'picture.missing': {
      title: 'Dieses Bild gibt es nicht mehr',
      says: 'Jemand hat es gelöscht, oder es gehört zu einer anderen Website.',
      todo: 'Geh zurück zu den Bildern.',
    },
    'picture.used': {
      title: 'Das Bild steht noch auf einer Seite',
      says: 'Es wurde nicht gelöscht: Dort bliebe sonst eine Lücke.',
      todo: 'Nimm es zuerst von der Seite. Wo es steht, steht beim Bild.',
    },
    'download.used': {
      title: 'Eine Seite führt noch zu dieser Datei',
      says: 'Sie wurde nicht gelöscht: Der Link führte sonst ins Leere.',
      todo: 'Nimm sie zuerst von der Seite.',
    },
    'consent.missing': {
      title: 'Diese Einwilligung gibt es nicht mehr',
      says: 'Jemand hat den Eintrag gelöscht.',
      todo: 'Geh zurück zum Verzeichnis.',
    },
    'consent.used': {
      title: 'Ein Bild braucht diese Einwilligung noch',
      says: 'Der Eintrag wurde nicht gelöscht.',
      todo: 'Nimm sie zuerst vom Bild, oder lösche das Bild.',
    },
    'intake.missing': {
      title: 'Diese Übernahme gibt es nicht mehr',
      says: 'Sie wurde weggeworfen, oder sie lag länger als eine Woche da. Auf der Website hat sich nichts geändert.',
      todo: 'Bring die Dateien noch einmal mit.',
    },
    'intake.moved-on': {
      title: 'Die Übernahme ist schon weiter',
      says: 'Jemand hat sie inzwischen übernommen oder zurückgenommen. Deine letzte Eingabe wurde nicht ausgeführt.',
      todo: 'Öffne sie neu und sieh dir den jetzigen Stand an.',
    },
  },
  {
    'picture.missing': {
      title: 'This picture is no longer here',
      says: 'Somebody has deleted it, or it belongs to another website.',
      todo: 'Go back to the pictures.',
    },
    'picture.used': {
      title: 'The picture still stands on a page',
      says: 'It was not deleted: a gap would be left there.',
      todo: 'Take it off the page first. Where it stands is said at the picture.',
    },
    'download.used': {
      title: 'A page still leads to this file',
      says: 'It was not deleted: the link would lead nowhere.',
      todo: 'Take it off the page first.',
    },
    'consent.missing': {
      title: 'This consent is no longer here',
      says: 'Somebody has deleted the entry.',
      todo: 'Go back to the register.',
    },
    'consent.used': {
      title: 'A picture still needs this consent',
      says: 'The entry was not deleted.',
      todo: 'Take it off the picture first, or delete the picture.',
    },
    'intake.missing': {
      title: 'This is no longer here',
      says: 'It was thrown away, or it lay for more than a week. Nothing on the website has changed.',
      todo: 'Bring the files once more.',
    },
    'intake.moved-on': {
      title: 'This has gone on',
      says: 'Somebody has taken it over or taken it back meanwhile. Your last step was not done.',
      todo: 'Open it anew and look at its present state.',
    },
  },
)
