import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const custodyFaults = speak<Faults>(
  {
    'file.full': {
      title: 'Der Speicher ist voll',
      says: 'Die Datei konnte nicht abgelegt werden. Alles vorher ist gespeichert.',
      todo: 'Sag der Organisation Bescheid; sie kann Platz schaffen. Danach lade die Datei noch einmal hoch.',
    },
    'letter.form': {
      title: 'Der versiegelte Teil ist beschädigt',
      says: 'Deine Anmeldung wurde nicht gespeichert.',
      todo: 'Lade die Seite neu und gib ihn noch einmal ein, oder lass ihn leer.',
    },
    'letter.no-intake': {
      title: 'Der Briefschlitz ist gerade zu',
      says: 'Der Tresor bekommt neue Schlüssel. Deine Anmeldung wurde nicht gespeichert.',
      todo: 'Versuche es in einer Minute noch einmal.',
    },
  },
  {
    'file.full': {
      title: 'The storage is full',
      says: 'The file could not be kept. Everything before it is stored.',
      todo: 'Tell the organisers; they can make room. Then upload the file again.',
    },
    'letter.form': {
      title: 'The sealed part is damaged',
      says: 'Your registration was not stored.',
      todo: 'Reload the page and enter it again, or leave it empty.',
    },
    'letter.no-intake': {
      title: 'The letter box is closed at the moment',
      says: 'The vault gets new keys. Your registration was not stored.',
      todo: 'Try again in a minute.',
    },
  },
)
